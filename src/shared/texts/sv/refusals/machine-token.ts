/** Machine tokens. */
export const machineToken = {
  unknownUnit: 'Enheten finns inte hos er vårdgivare, eller är inte längre i bruk.',
  alreadyRevoked: 'Nyckeln är redan indragen.',
  nameTaken:
    'Enheten har redan en giltig nyckel med det namnet. Välj ett annat, så att loggen kan skilja dem åt.',
}
