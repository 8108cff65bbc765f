/** Signing in and choosing the assignment to work under. */
export const signIn = {
  title: 'Logga in',
  lead: 'Den gemensamma arbetsytan för nära vård hemma.',
  go: 'Logga in',
  ended: 'Du har loggats ut. Utkast som du inte hann skicka finns kvar på den här enheten.',
  demo: {
    lead: 'Ett tryck och du är inne. Alla personer är påhittade och alla nummer är Skatteverkets testnummer.',
    as: (name: string) => `Logga in som ${name}`,
    none: 'Demon har inga medarbetare ännu.',
  },
  assignment: {
    title: 'Välj uppdrag',
    lead: 'Du arbetar under ett uppdrag i taget. Det avgör vilka journaler du får läsa och skriva.',
    none: 'Du har inget giltigt uppdrag i Hemma. Din chef eller systemförvaltare kan lägga upp ett.',
    until: (day: string) => `gäller till ${day}`,
    choose: 'Välj',
    current: 'Valt nu',
    care: 'Vård och omsorg',
    admin: 'Administration',
  },
}
