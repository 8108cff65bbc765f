/** Why figures cannot be shown. */
export const followUp = {
  tooLong: 'Perioden kan vara högst {days} dagar. Välj ett kortare spann.',
}
