import type { fhir as sv } from '../../sv/refusals/fhir.ts'

/** Why something that another system sent was not taken. Read by its engineers, in outcomes and reports. */
export const fhir = {
  tokenNeeded:
    'The delivery needs a valid machine token (Authorization: Bearer …). Tokens are made and revoked under Administration.',
  fileMissing: 'The file does not exist.',
  fileKind: 'It is no ordinary file.',
  notJson: 'The content is not readable JSON.',
  notText: 'The content is not readable text (UTF-8).',
  notGzip: 'The content was said to be gzip but could not be unpacked.',
  notFhir: 'The content is JSON, but no FHIR resource: resourceType is missing.',
  notBundle: 'The content is a {type}; a Bundle was expected.',
  notResource: 'The content is a {type}; {wanted} was expected.',
  bundleType:
    'A Bundle of type {type} is not taken here. Send transaction (all or nothing) or batch (an answer per entry).',
  bundleTypeOfFile: 'A Bundle of type {type} holds no history.',
  empty: 'There are no entries to take.',
  tooLarge: 'Too large: at most {maximum} is unpacked. Split it.',
  tooManyEntries: 'Too many entries: at most {maximum} at a time. Split them.',
  tooDeep: 'The resource is nested deeper than {maximum} levels.',
  badCharacters: 'The resource holds characters that cannot be stored (NUL or half surrogate pairs).',
  noResource: 'The entry has no resource.',
  method: 'The entry asks for {method}; only POST and PUT are taken.',
  noMethod: 'The entry has no request.method and request.url.',
  urlMismatch: 'The entry asks for {url} but holds a {type}.',
  conditional:
    'Conditional updates are not taken. Send the resource with its own id: the same id twice makes no duplicates.',
  typeNotTaken: 'Resources of type {type} are not taken and not stored.',
  invalid: 'The resource does not follow FHIR R4 at {path}.',
  noCode: 'The resource does not say what it is about (code and text are missing).',
  noDate: 'The value has no date. A value without a date is never shown.',
  inFuture: 'The value is dated in the future.',
  noSubject: 'The resource does not say which person it is about.',
  notPerson: 'The resource is about {type}, not a person.',
  unknownSubject:
    'The person whom the resource points at is neither in the delivery nor among the unit’s persons.',
  subjectNotTaken: 'The person in the delivery could not be taken, and so neither what is about them.',
  identity: 'The identity number is not valid. A person is not taken on a miswritten number.',
  identities: 'The identity numbers in the resource belong to different persons.',
  noName: 'The person has no name.',
  otherPerson: 'The same original id was taken before for another person.',
  twice: 'The same original id stands twice in the delivery with different content.',
  notStored: 'The resource could not be stored.',
  searchPerson: 'The search must name a person: patient=Patient/… or patient.identifier=system|number.',
  searchParameter: 'The search parameter {name} is not known.',
  searchCount: '_count is a number from 1 to {maximum}.',
  contentType: 'Send JSON (application/fhir+json or application/json), gladly packed with gzip.',
} satisfies typeof sv
