/** The day bag: how it stands, packing it, and who lies in it. */
export const bag = {
  packed: (moment: string, count: number) =>
    `Dagväskan packad ${moment}, ${count === 1 ? '1 person' : `${count} personer`}.`,
  old: (moment: string) => `Dagväskan är från ${moment}. Packa om innan du åker.`,
  never: 'Dagväskan är inte packad. Packa den innan du åker.',
  neverOffline: 'Dagväskan hann inte packas. Det går först när nätet är tillbaka.',
  packing: 'Packar dagväskan.',
  packingOf: (done: number, of: number) => `Packar dagväskan: ${done} av ${of}.`,
  trouble: (why: string) => `Dagväskan blev inte packad. ${why}`,
  holds: (moment: string) => `Den från ${moment} går att läsa så länge.`,
  pack: 'Packa',
  again: 'Packa om',
  retry: 'Försök igen',
  done: 'Dagväskan är packad.',
  persons: {
    title: 'I dagväskan',
    why: 'Utan nät söker du bland dem som du ska till. Att söka bland alla, och att öppna en annan enhets journal, behöver Hemma.',
    none: 'Ingen i dagväskan heter så.',
  },
}
