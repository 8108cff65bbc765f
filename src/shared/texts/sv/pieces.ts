/** Words that belong to the small parts screens are built of. */
export const pieces = {
  optional: 'valfritt',
  problem: {
    title: 'Det gick inte att spara',
    unsent: 'Det gick inte att skicka',
    /** The field's name, then what is wrong with it. */
    at: (label: string, fault: string) =>
      label === '' ? fault : `${label}${/[?!.:]$/.test(label) ? '' : ':'} ${fault}`,
    retry: 'Skicka igen',
  },
  /** What a field lacks, after its name: 'Hur bråttom är det? Välj ett svar.' */
  missing: {
    person: 'Sök och välj vem det gäller.',
    choice: 'Välj ett svar.',
    text: 'Behöver fyllas i.',
    number: 'Skriv ett tal som kan stämma, med siffror.',
    day: 'Välj en dag.',
    otherDay: 'Välj en annan dag än den som står.',
    laterDay: 'Välj en dag som inte är före den första.',
    clock: 'Skriv klockslaget som 14:30.',
    clocks: 'Skriv högst åtta klockslag som 08:00, med komma emellan.',
    ground: 'Med det svaret får uppgifterna inte lämnas.',
  },
  draft: {
    found: (when: string) => `Det finns ett utkast från ${when} som inte är skickat.`,
    restore: 'Fortsätt på utkastet',
    discard: 'Kasta utkastet',
  },
  list: {
    count: (count: number) => `${count} totalt`,
    shown: (shown: number, count: number) => `Visar ${shown} av ${count}`,
    more: 'Visa fler',
    broken: 'En post kunde inte visas. De andra är hela.',
  },
  person: {
    age: (years: number) => `${years} år`,
    months: (months: number) => (months === 1 ? '1 månad' : `${months} månader`),
    identity: 'Personnummer',
    born: (day: string) => `född ${day}`,
    protectedIdentity: 'Skyddade personuppgifter',
    deceased: (day: string) => `Avliden ${day}`,
    alerts: 'Varningar',
    noAlerts: 'Inga kända varningar',
  },
  responsible: {
    title: 'Ansvarig nu',
    medical: 'Medicinskt',
    nursing: 'Omvårdnad',
    coordination: 'Samordning',
    until: (when: string) => `till ${when}`,
    nobody: 'Ingen är känd här',
  },
  deadline: {
    due: (when: string) => `Senast ${when}`,
    overdue: (when: string) => `Försenad, skulle vara klar ${when}`,
    done: (when: string) => `Klar ${when}`,
  },
  phone: {
    call: (whom: string) => `Ring ${whom}`,
    missing: 'Inget nummer svarar just nu',
  },
  confirm: {
    undo: 'Ångra',
    in: (seconds: number) => `Skickas om ${seconds} s`,
  },
  sheet: { close: 'Stäng' },
  print: 'Skriv ut',
  date: {
    open: 'Välj dag i kalendern',
    previous: 'Föregående månad',
    next: 'Nästa månad',
  },
  combobox: {
    open: 'Visa alternativen',
    none: 'Inget passar det du skrev',
  },
}
