/** Working without a network: what opens this device, who is on it, and leaving it. */
export const offline = {
  title: 'Arbeta utan nät',
  what: 'Dagens besök följer med i en krypterad dagväska, så att du kan läsa och skriva där nätet är borta.',
  howLong: (hours: number) => `Väskan gäller i ${hours} timmar från att den packades och tas sedan bort.`,
  unable: 'Den här webbläsaren kan inte förvara något krypterat. Pröva en annan, eller en annan enhet.',
  opening: 'Enhetens nyckel hämtas. Det här kräver kontakt med Hemma.',
  turnOn: 'Slå på',
  on: {
    pin: 'På. Öppnas med din kod.',
    passkey: 'På. Öppnas med enhetens eget lås.',
  },
  packed: (moment: string) => `Dagväskan packades ${moment}.`,
  notPacked: 'Dagväskan är inte packad.',
  change: 'Byt sätt att öppna',
  turnOff: 'Stäng av',
  turnedOff: 'Arbeta utan nät är avstängt. Dagväskan är borttagen från enheten.',
  turnedOn: 'Arbeta utan nät är på.',
  cancel: 'Avbryt',
  offer: {
    title: 'Ta med dagen dit nätet inte når',
    later: 'Inte nu',
  },
  ways: {
    label: 'Vad ska öppna dagväskan när nätet är borta?',
    passkey: 'Enhetens eget lås',
    passkeyHint:
      'Ansikte, finger eller enhetens kod. Säkrast: den som kopierar enhetens minne kan inte gissa.',
    pin: 'En kod',
    pinHint: 'Bara för Hemma på den här enheten.',
    noPasskey: 'Enhetens lås gav ingen nyckel. Välj en kod i stället.',
  },
  pin: {
    new: 'Ny kod',
    hint: 'Minst 6 siffror. Fler är bättre: 8 tar hundra gånger längre att gissa.',
    again: 'Koden en gång till',
    save: 'Spara koden',
    faults: {
      digits: 'Bara siffror.',
      short: 'Minst 6 siffror.',
      long: 'Högst 12 siffror.',
      simple: 'För lätt att gissa. Undvik upprepade siffror och siffror i följd.',
      date: 'Det ser ut som ett datum. Välj något annat än en födelsedag.',
      differ: 'Koderna är inte lika.',
    },
  },
  lock: {
    title: 'Öppna utan nät',
    lead: 'Hemma nås inte. Det som packats på den här enheten kan öppnas ändå.',
    leadReached: 'Hemma nås. Logga in för att hämta och skicka, eller öppna det som packats här.',
    who: 'Vem är du?',
    user: (initials: string) => `Öppna som ${initials}`,
    other: 'Någon annan',
    pin: 'Din kod',
    open: 'Öppna',
    byPasskey: 'Öppna med enhetens lås',
    wrong: (left: number) =>
      left === 1
        ? 'Fel kod. Ett försök kvar; sedan tas dagväskan bort.'
        : `Fel kod. ${left} försök kvar; sedan tas dagväskan bort.`,
    destroyed:
      'Fel kod för tionde gången. Dagväskan är borttagen från enheten. Det du inte hunnit skicka finns kvar krypterat. Logga in när du har nät.',
    old: 'Dagväskan var för gammal och är borttagen. Det du inte hunnit skicka finns kvar krypterat. Logga in när du har nät.',
    clock:
      'Enhetens klocka har ställts tillbaka, så det går inte att veta hur gammal dagväskan är. Ställ klockan rätt, eller logga in när du har nät.',
    passkey: 'Enhetens lås öppnade inte. Försök igen, eller logga in när du har nät.',
    gone: 'Här finns inget kvar att öppna. Logga in när du har nät.',
    nobody: 'Ingen har en dagväska på den här enheten, så inget kan öppnas utan nät.',
    nobodyHint: 'Arbeta utan nät slås på i menyn, när du är inloggad.',
    tooOld: (initials: string) => `Dagväskan för ${initials} var för gammal och är borttagen.`,
    again: 'Försök nå Hemma igen',
    signIn: 'Logga in',
    way: 'Öppna utan att logga in',
  },
  leave: {
    switch: 'Byt användare',
    switchHint: 'Nästa person kan ta enheten. Ditt ligger kvar, låst.',
    unsent: (count: number) => (count === 1 ? 'En sak är inte skickad' : `${count} saker är inte skickade`),
    unsentBody:
      'De ligger kvar krypterade på enheten och skickas när det går, men du kan inte läsa eller ändra dem förrän du loggar in igen.',
    wait: 'Vänta tills det är skickat',
    waiting: 'Loggar ut så snart allt är skickat.',
    anyway: 'Logga ut ändå',
    stay: 'Stanna kvar',
    offlineHint: 'Utan nät låses enheten genast; inloggningen avslutas så snart Hemma nås.',
  },
  signInWanted: 'Hemma nås igen, men du är inte inloggad. Det du gör sparas här tills du loggar in.',
  emptied: {
    ordered: 'Den här enheten har tömts på order av er administratör. Det du inte hunnit skicka finns kvar.',
    assignmentEnded: 'Ett uppdrag har upphört, så det som kunde läsas på enheten är borttaget.',
    understood: 'Jag har läst',
  },
}
