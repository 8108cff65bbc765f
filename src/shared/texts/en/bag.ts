/** The day bag: how it stands, packing it, and who lies in it. */
export const bag = {
  packed: (moment: string, count: number) =>
    `Day bag packed ${moment}, ${count === 1 ? '1 person' : `${count} persons`}.`,
  old: (moment: string) => `The day bag is from ${moment}. Pack it anew before you leave.`,
  never: 'The day bag is not packed. Pack it before you leave.',
  neverOffline: 'There was no time to pack the day bag. It can be done when the network is back.',
  packing: 'Packing the day bag.',
  packingOf: (done: number, of: number) => `Packing the day bag: ${done} of ${of}.`,
  trouble: (why: string) => `The day bag was not packed. ${why}`,
  holds: (moment: string) => `The one from ${moment} can be read meanwhile.`,
  pack: 'Pack',
  again: 'Pack anew',
  retry: 'Try again',
  done: 'The day bag is packed.',
  persons: {
    title: 'In the day bag',
    why: 'Without a network you search among those whom you visit. Searching among all, and opening another unit’s records, needs Hemma.',
    none: 'Nobody in the day bag has that name.',
  },
}
