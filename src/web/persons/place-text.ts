import type { PersonHead } from '../../persons/person.ts'
import { positionText, readPosition } from '../../persons/position-text.ts'
import type { UnitId } from '../../shared/id.ts'

/** Where a person belongs, as the fields of a form hold it: nothing known is an empty text. */
export interface PlaceTexts {
  readonly line: string
  readonly postalCode: string
  readonly city: string
  readonly municipality: string
  readonly listedAt: UnitId | null
  readonly position: string
}

export const nowhere: PlaceTexts = {
  line: '',
  postalCode: '',
  city: '',
  municipality: '',
  listedAt: null,
  position: '',
}

/** What the fields hold to begin with, for a person who is known. */
export function placeTextsOf(person: PersonHead): PlaceTexts {
  const { address, municipality, healthCentre, position } = person
  return {
    line: address?.line ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    municipality: municipality?.code ?? '',
    listedAt: healthCentre?.unit ?? null,
    position: position === null ? '' : positionText(position),
  }
}

/** The fields after a change; a new address has another place on the map, so the one that stood there is emptied. */
export function withPlace(before: PlaceTexts, change: Partial<PlaceTexts>, stood: PlaceTexts): PlaceTexts {
  const after = { ...before, ...change }
  if (change.position !== undefined) return after
  const wasMoved = movedFrom(before, stood)
  const isMoved = movedFrom(after, stood)
  if (isMoved && !wasMoved && before.position === stood.position) return { ...after, position: '' }
  if (!isMoved && wasMoved && before.position === '') return { ...after, position: stood.position }
  return after
}

/** Does another address stand here than stood before? */
export function movedFrom(now: PlaceTexts, stood: PlaceTexts): boolean {
  return stood.line !== '' && (now.line.trim() !== stood.line || now.city.trim() !== stood.city)
}

/** Something is written as the place on the map, and no place can be read from it. */
export function isUnread({ position }: PlaceTexts): boolean {
  return position.trim() !== '' && readPosition(position) === undefined
}

/** What the command is told. An untouched place keeps every decimal that it had. */
export function placed(texts: PlaceTexts, person?: PersonHead) {
  const line = texts.line.trim()
  const postalCode = texts.postalCode.trim()
  const city = texts.city.trim()
  const untouched = person?.position && positionText(person.position) === texts.position
  return {
    address: line + postalCode + city === '' ? null : { line, postalCode, city },
    municipality: texts.municipality || null,
    listedAt: texts.listedAt,
    position: (untouched ? person.position : readPosition(texts.position)) ?? null,
  }
}
