/** Why Hemma does not start, in a sentence with the way out: told as it is, without where in the code it arose. */
export class StartError extends Error {
  override name = 'StartError'
}
