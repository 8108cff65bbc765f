const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)

/** Staff's phones, tablets and computers in the administration. "Enhet" is a unit there, so they are called what they are. */
export const device = {
  title: 'Telefoner och datorer',
  lead: 'Vad personalens telefoner, surfplattor och datorer senast sade om sig själva. Vad som ligger på dem syns inte här.',
  total: (number: number) => count(number, 'i användning', 'i användning'),
  none: 'Ingen telefon eller dator har hört av sig än. De gör det när någon i personalen loggar in.',
  lastContact: 'Senast hörd av',
  version: (version: string) => `Hemma ${version}`,
  bag: 'dagväskan packad',
  noBag: 'ingen dagväska',
  unsent: (number: number) => `${number} osända`,
  kept: (number: number) => count(number, 'avvisad leverans väntar', 'avvisade leveranser väntar'),
  left: 'Uppdraget är slut',
  clock: (hours: number, ahead: boolean) =>
    `Klockan går ${hours >= 48 ? `${Math.round(hours / 24)} dygn` : hours >= 1 ? `${Math.round(hours)} tim` : `${Math.round(hours * 60)} min`} ${ahead ? 'före' : 'efter'}`,
  ordered: 'Töms vid nästa kontakt',
  orderedBy: (by: string | null) => `Beordrat av ${by ?? 'en annan vårdgivare'}`,
  carriedOut: 'Tömd',
  wipe: 'Töm',
  wiping: 'Tömningen beordras',
  takeBack: 'Ta tillbaka',
  whatTitle: 'Vad händer när den töms?',
  what: 'Vid nästa kontakt förstörs dagväskan och nyckeln till det som går att läsa. Utkast som ligger där går sedan inte att öppna. Osänt arbete ligger kvar låst; det som skickas därifrån läggs som utkast hos den som skrev det, tills tömningen är gjord. Den som har telefonen loggas inte ut: avsluta inloggningen eller uppdraget också, om telefonen är borta.',
}
