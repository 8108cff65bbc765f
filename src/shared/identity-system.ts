/** What kind of number identifies a person. */
export type IdentityKind =
  | 'personnummer'
  | 'samordningsnummer'
  | 'nationelltReservnummer'
  | 'localReserve'
  | 'lma'

/** One number series: the name we store it under and what else it is called on the wire. */
export interface IdentitySystem {
  readonly kind: IdentityKind
  /** The FHIR identifier system that Hemma stores and sends (HL7 Sweden's base profiles). */
  readonly system: string
  /** The OID of national service contracts (RIVTA), where there is one. */
  readonly oid?: string
  /** Who gives the number out, for local series. */
  readonly issuer?: string
}

/** Every series that Hemma knows. Source: RIVTA service descriptions; HL7 Sweden basprofiler-r4. */
export const identitySystems: readonly IdentitySystem[] = [
  national('personnummer', 'personnummer', '1.2.752.129.2.1.3.1'),
  national('samordningsnummer', 'samordningsnummer', '1.2.752.129.2.1.3.3'),
  national('nationelltReservnummer', 'nationelltReservnummer', '1.2.752.74.9.1'),
  { kind: 'lma', system: 'http://electronichealth.se/identifier/LMA-nummer' },
  local('1.2.752.97.3.1.3', 'Region Stockholm'),
  local('1.2.752.113.11.0.2.1.1.1', 'Västra Götalandsregionen'),
  local('1.2.752.74.9.2', 'Region Värmland'),
  local('1.2.752.74.9.3', 'Region Örebro län'),
  local('1.2.752.74.9.4', 'Region Skåne'),
  local('1.2.752.74.9.5', 'Region Blekinge'),
  local('1.2.752.269.1.1', 'Region Västernorrland'),
  local('1.2.752.129.2.1.3.2', 'Inera'),
]

/** Region Stockholm's series, the only local one that is known by its looks: it begins with 99. */
export const stockholmReserve = 'urn:oid:1.2.752.97.3.1.3'

const byName = new Map(
  identitySystems.flatMap((one) =>
    [one.system, one.oid, one.oid && `urn:oid:${one.oid}`]
      .filter((name) => name !== undefined)
      .map((name) => [name.toLowerCase(), one] as const),
  ),
)

/** The series that a FHIR system, an OID or an OID as URN names; undefined when it is none of ours. */
export function identitySystem(name: string): IdentitySystem | undefined {
  return byName.get(name.trim().toLowerCase().replace(/\/$/, ''))
}

/** The stored system of a national kind, for example http://electronichealth.se/identifier/personnummer. */
export function systemOfKind(kind: Exclude<IdentityKind, 'localReserve'>): string {
  return identitySystems.find((one) => one.kind === kind)?.system ?? ''
}

function national(kind: IdentityKind, name: string, oid: string): IdentitySystem {
  return { kind, system: `http://electronichealth.se/identifier/${name}`, oid }
}

function local(oid: string, issuer: string): IdentitySystem {
  return { kind: 'localReserve', system: `urn:oid:${oid}`, oid, issuer }
}
