/** What a person of the demo region is called. */
export interface CastName {
  readonly key: string
  readonly given: string
  /** Absent: the first given name. */
  readonly called?: string
  readonly family: string
  /** An official test identity (Skatteverket's list of test numbers); never a living person's. */
  readonly identity: string
}

/** Thirty-two invented persons. Mirjana and Hassan have samordningsnummer. */
export const names = [
  { key: 'esther', given: 'Esther Maria', family: 'Lindgren', identity: '193605257041' },
  { key: 'gunnar', given: 'Karl Gunnar', called: 'Gunnar', family: 'Eriksson', identity: '193406178313' },
  { key: 'margit', given: 'Margit Ingeborg', family: 'Eriksson', identity: '194004279107' },
  { key: 'astrid', given: 'Astrid Elisabet', family: 'Norberg', identity: '193004229161' },
  { key: 'olof', given: 'Sven Olof', called: 'Olof', family: 'Hamrin', identity: '193106308178' },
  { key: 'arne', given: 'Arne Valdemar', family: 'Sundqvist', identity: '193803128432' },
  { key: 'ingegerd', given: 'Ingegerd Linnéa', family: 'Rask', identity: '192807139163' },
  { key: 'holger', given: 'Holger Emanuel', family: 'Öhman', identity: '192705199236' },
  { key: 'britta', given: 'Anna Britta', called: 'Britta', family: 'Jonasson', identity: '194206089205' },
  { key: 'stig', given: 'Stig Allan', family: 'Karlberg', identity: '193604187496' },
  { key: 'elsa', given: 'Elsa Viktoria', family: 'Myhr', identity: '192205079201' },
  { key: 'ragnar', given: 'Ragnar Albin', family: 'Hellgren', identity: '192407109251' },
  { key: 'gun', given: 'Gun Margareta', family: 'Sandström', identity: '194401152204' },
  { key: 'bengt', given: 'Bengt Åke', family: 'Löfgren', identity: '194605076738' },
  { key: 'vera', given: 'Vera Elisabeth', family: 'Backlund', identity: '193308109226' },
  { key: 'nils', given: 'Nils Erik', family: 'Sjödin', identity: '192909089035' },
  { key: 'svea', given: 'Svea Kristina', family: 'Dahlin', identity: '192105029249' },
  { key: 'folke', given: 'Folke Ivar', family: 'Hägglund', identity: '194004057032' },
  { key: 'maj-britt', given: 'Maj-Britt Elvira', family: 'Nyman', identity: '193803039167' },
  { key: 'lennart', given: 'Lennart Georg', family: 'Ivarsson', identity: '194303177093' },
  { key: 'tage', given: 'Tage Oskar', family: 'Wikman', identity: '192604119210' },
  { key: 'inga', given: 'Inga Birgit', family: 'Åström', identity: '193705019200' },
  { key: 'hilding', given: 'Hilding Natanael', family: 'Brännström', identity: '192206259190' },
  { key: 'solveig', given: 'Solveig Marianne', family: 'Edlund', identity: '194504069248' },
  { key: 'kjell', given: 'Kjell Roland', family: 'Mattsson', identity: '195005251599' },
  { key: 'barbro', given: 'Barbro Kerstin', family: 'Thelin', identity: '194804102665' },
  { key: 'yusuf', given: 'Yusuf', family: 'Abdi', identity: '195207272252' },
  { key: 'aino', given: 'Aino Helena', family: 'Koskela', identity: '193508089061' },
  { key: 'roland', given: 'Roland Viktor', family: 'Hedin', identity: '196105162652' },
  { key: 'rut', given: 'Rut Ingeborg', family: 'Alfredsson', identity: '192002039242' },
  { key: 'mirjana', given: 'Mirjana', family: 'Kovač', identity: '193907652386' },
  { key: 'hassan', given: 'Hassan', family: 'Karimi', identity: '193908822392' },
] as const satisfies readonly CastName[]

export type PersonKey = (typeof names)[number]['key']
