/** What the evening and the night have before them. */
export const orderTonight = {
  title: 'I kväll och i natt',
  lead: (until: string) => `Det som ska göras härifrån till ${until}, i tidsordning.`,
  link: 'I kväll och i natt',
  late: 'Försenat',
  times: 'Att göra',
  asNeeded: 'Vid behov',
  none: 'Inget är planerat i kväll eller i natt.',
  noneLate: 'Inget är försenat.',
  anyTime: 'någon gång',
  changed: 'Ändrad',
  unreceipted: 'Inte kvitterad',
  given: (count: number, most: number) => `${count} av ${most} givna i dag`,
}
