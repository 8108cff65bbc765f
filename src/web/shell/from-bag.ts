import { newValue } from './value.ts'

const shown: number[] = []

/** When the oldest of what stands on screen out of the day bag was packed; null where nothing comes from it. */
export const oldestFromBag = newValue<number | null>(null)

/** Something on screen comes from the day bag, packed at this time; what is answered takes it away again. */
export function showFromBag(packedAt: number): () => void {
  shown.push(packedAt)
  tell()
  return () => {
    shown.splice(shown.indexOf(packedAt), 1)
    tell()
  }
}

function tell(): void {
  oldestFromBag.set(shown.length === 0 ? null : Math.min(...shown))
}
