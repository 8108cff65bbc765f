/** What nobody has read in time. */
export const alarm = {
  title: 'Att se till nu',
  lone: 'Ensam ute',
  openVisit: 'Öppna besöket',
  since: {
    unreadReferral: (at: string) => `Oläst sedan ${at}.`,
    loneVisit: (at: string) => `Ensam på besök sedan ${at} och har inte hörts av.`,
    oneOfTwo: (at: string) =>
      `En är ensam på ett besök där två ska gå, sedan ${at}. Be någon följa med, eller flytta besöket.`,
    unreadNight: (at: string) => `Oro för i natt är inte läst sedan ${at}.`,
    unreadAnswer: (at: string) => `Ett svar till er är inte kvitterat sedan ${at}.`,
  },
  told: {
    unit: (at: string) => `Alla på enheten påmindes ${at}.`,
    head: (at: string) => `Enhetschefen fick veta ${at}.`,
  },
  /** What a telling came to where it did not come to all that it should; with the way on. */
  untold: {
    nobody: (at: string) =>
      `Ingen gick att nå ${at}: enheten har varken mobil för aviseringar eller någon som slagit på dem. Säg till en kollega och chefen själv, nu.`,
    headSilent: (at: string) =>
      `Alla på enheten påmindes ${at}, men enhetschefen gick inte att nå: utan telefon och aviseringar i Hemma. Ring chefen själv.`,
    headUnknown: (at: string) =>
      `Alla på enheten påmindes ${at}, men enheten har ingen chef angiven, så ingen mer fick veta. Ring den som ansvarar.`,
  },
  /** What the next telling cannot come to. */
  nextUntold: {
    nobody: (at: string) =>
      `Ingen går att nå härifrån ${at}: enheten har varken mobil för aviseringar eller någon som slagit på dem. Säg till en kollega och chefen själv.`,
    headSilent: (at: string) =>
      `Alla på enheten påminns ${at}. Enhetschefen går inte att nå: utan telefon och aviseringar i Hemma. Ring chefen själv.`,
    headUnknown: (at: string) =>
      `Alla på enheten påminns ${at}. Enheten har ingen chef angiven. Ring den som ansvarar.`,
  },
  next: {
    unit: (at: string) => `Alla på enheten påminns ${at}.`,
    head: (at: string) => `Enhetschefen får veta ${at}.`,
  },
  held: (by: string, until: string) => `${by} ser till det. Ingen mer får veta före ${until}.`,
  open: 'Öppna och kvittera',
  hold: 'Jag tar det, vänta 30 min',
  holding: 'Noterat under ditt namn. Det läses först när någon kvitterar.',
  silent: (since: string) =>
    `Larm till enheten har inte gått fram sedan ${since}. Titta här ofta tills det fungerar, och säg till driften.`,
  /** To the sender, of what will happen unless somebody reads. */
  ifUnread: {
    unit: (at: string) => `Har ingen läst det ${at} påminns alla på teamet.`,
    head: (at: string) => `Har ingen läst det ${at} får enhetschefen veta.`,
  },
}
