import type { Position } from './person.ts'

/**
 * A place on the map as somebody writes or pastes it: two numbers with point or comma, degrees with minutes and
 * seconds, or a link that a map's "share" gives. Undefined when no place can be read, or none that is on the earth.
 * Read on the spot: nothing is sent to whoever made the link, so a shortened link cannot be read.
 */
export function readPosition(written: string): Position | undefined {
  const text = decoded(written.trim())
  const found = inLink(text) ?? inDegrees(text) ?? inNumbers(text)
  if (found === undefined) return undefined
  const [latitude, longitude] = found
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}

/** As it is shown: five decimals are about a metre. */
export function positionText({ latitude, longitude }: Position): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}

/** Roughly Sweden, with a margin: farther away is most likely a slip, or the two numbers in the wrong order. */
export function nearSweden({ latitude, longitude }: Position): boolean {
  return latitude > 54.5 && latitude < 69.5 && longitude > 10 && longitude < 25
}

type Pair = readonly [latitude: number, longitude: number]

/** Where links hold a place: the pin first, then the point asked for, then the middle of the view. */
const links: readonly RegExp[] = [
  /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/,
  /[?&]mlat=(-?\d+\.\d+)&mlon=(-?\d+\.\d+)/,
  /[?&](?:q|query|ll|daddr|destination|center)=(?:loc:)?(-?\d+\.\d+),\s*\+?(-?\d+\.\d+)/,
  /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/,
  /#map=\d+(?:\.\d+)?\/(-?\d+\.\d+)\/(-?\d+\.\d+)/,
  /[@~](-?\d+\.\d+),(-?\d+\.\d+)/,
]

function inLink(text: string): Pair | undefined {
  if (!/^(https?|geo):/i.test(text)) return undefined
  for (const link of links) {
    const [, latitude, longitude] = link.exec(text) ?? []
    if (latitude !== undefined && longitude !== undefined) return [Number(latitude), Number(longitude)]
  }
  return undefined
}

/** `63.1042, 14.6115`, `63,1042 14,6115`, `(63.1042; 14.6115)`, with nothing else around them. */
function inNumbers(text: string): Pair | undefined {
  const numbers = /^\(?\s*(-?\d{1,2}(?:[.,]\d+)?)\s*(?:[;,]\s*|\s)\s*(-?\d{1,3}(?:[.,]\d+)?)\s*\)?$/.exec(
    text,
  )
  const [, latitude, longitude] = numbers ?? []
  if (latitude === undefined || longitude === undefined) return undefined
  return [Number(latitude.replace(',', '.')), Number(longitude.replace(',', '.'))]
}

const angle = String.raw`(\d{1,3}(?:[.,]\d+)?)\s*°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')\s*)?`
const eitherSide = (letters: string) => String.raw`([${letters}])?\s*${angle}([${letters}])?`
const degrees = new RegExp(String.raw`^${eitherSide('NS')}\s*[,;]?\s*${eitherSide('EÖWV')}$`, 'iu')

/** `63°06'15.1"N 14°36'41.4"E`, `N 63° 6.252', E 14° 36.69'`, with Swedish letters for east and west as well. */
function inDegrees(text: string): Pair | undefined {
  const found = degrees.exec(text)
  if (found === null) return undefined
  const [, north, a, b, c, northAfter, east, d, e, f, eastAfter] = found
  const south = (north ?? northAfter ?? 'N').toUpperCase() === 'S'
  const west = 'WV'.includes((east ?? eastAfter ?? 'E').toUpperCase())
  return [angleOf(a, b, c) * (south ? -1 : 1), angleOf(d, e, f) * (west ? -1 : 1)]
}

function angleOf(degree: string | undefined, minute: string | undefined, second: string | undefined): number {
  const part = (text: string | undefined) => Number((text ?? '0').replace(',', '.'))
  return part(degree) + part(minute) / 60 + part(second) / 3600
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
