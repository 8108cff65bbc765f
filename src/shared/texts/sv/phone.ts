/** The demo's phone: what would have been sent, had there been a gateway. */
export const phone = {
  title: 'Demotelefon',
  lead: 'Det som skulle ha gått ut som SMS eller notis. Inga namn, inga nummer på personer, inget om vården.',
  none: 'Inget har skickats ännu.',
  to: (number: string) => `Till ${number}`,
  push: 'Notis i webbläsaren',
  sms: 'SMS',
  sent: 'Skickat',
  waiting: (attempts: number) => (attempts === 0 ? 'Väntar' : `Väntar, ${attempts} försök hittills`),
  failed: 'Gick inte att leverera',
  list: 'Skickade meddelanden',
}
