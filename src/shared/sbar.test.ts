import { describe, expect, test } from 'vitest'
import { SBAR_LIMIT, sbar, written } from './sbar.ts'

describe('an SBAR', () => {
  test('needs only its situation, and trims what is written', () => {
    const parsed = sbar.parse({ situation: '  Andfådd sedan i natt \n' })
    expect(parsed).toEqual({
      situation: 'Andfådd sedan i natt',
      bakgrund: '',
      aktuellt: '',
      rekommendation: '',
    })
    expect(written(parsed)).toEqual(['situation'])
  })

  test('is read in the order in which it is said', () => {
    const parsed = sbar.parse({ rekommendation: 'Besök i dag', bakgrund: 'Hjärtsvikt', situation: 'Andfådd' })
    expect(written(parsed)).toEqual(['situation', 'bakgrund', 'rekommendation'])
  })

  test('is refused without a situation, with an unknown heading, or longer than anyone reads', () => {
    expect(sbar.safeParse({ situation: '   ' }).success).toBe(false)
    expect(sbar.safeParse({ bakgrund: 'Hjärtsvikt' }).success).toBe(false)
    expect(sbar.safeParse({ situation: 'Andfådd', background: 'x' }).success).toBe(false)
    expect(sbar.safeParse({ situation: 'a'.repeat(SBAR_LIMIT) }).success).toBe(true)
    expect(sbar.safeParse({ situation: 'a'.repeat(SBAR_LIMIT + 1) }).success).toBe(false)
  })
})
