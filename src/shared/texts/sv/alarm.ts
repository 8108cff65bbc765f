/** What nobody has read in time. */
export const alarm = {
  title: 'Fortfarande oläst',
  lone: 'Ensam ute',
  openVisit: 'Öppna besöket',
  since: {
    unreadReferral: (at: string) => `Oläst sedan ${at}.`,
    loneVisit: (at: string) => `Ensam på besök sedan ${at} och har inte hörts av.`,
    unreadNight: (at: string) => `Oro för i natt är inte läst sedan ${at}.`,
    unreadAnswer: (at: string) => `Ett svar till er är inte kvitterat sedan ${at}.`,
  },
  told: {
    unit: (at: string) => `Alla på enheten påmindes ${at}.`,
    head: (at: string) => `Enhetschefen fick veta ${at}.`,
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
