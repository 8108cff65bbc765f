import { describe, expect, test } from 'vitest'
import { isUnread, movedFrom, nowhere, placed, withPlace } from './place-text.ts'

const home = { ...nowhere, line: 'Björkstigen 4', city: 'Granvik', position: '63.10420, 14.61150' }

describe('a form of where somebody lives', () => {
  test('empties the place on the map when the address becomes another, and gives it back with the old one', () => {
    const moved = withPlace(home, { line: 'Lillgatan 1' }, home)
    expect([moved.position, movedFrom(moved, home)]).toEqual(['', true])
    expect(withPlace(moved, { line: 'Björkstigen 4' }, home)).toEqual(home)
  })

  test('keeps a place that somebody set for the new address', () => {
    const set = withPlace(withPlace(home, { line: 'Lillgatan 1' }, home), { position: '63.2, 14.7' }, home)
    expect(withPlace(set, { line: 'Lillgatan 12' }, home).position).toBe('63.2, 14.7')
  })

  test('keeps the place when another thing than the address is changed, or where no address stood', () => {
    expect(withPlace(home, { municipality: '9902' }, home).position).toBe(home.position)
    const bare = { ...home, line: '', city: '' }
    expect(withPlace(bare, { line: 'Björkstigen 4' }, bare).position).toBe(home.position)
  })

  test('tells nothing where nothing is written, and a half address as a half, so that its fault is said', () => {
    expect(placed(nowhere)).toEqual({ address: null, municipality: null, listedAt: null, position: null })
    expect(placed({ ...nowhere, city: 'Granvik' }).address).toEqual({
      line: '',
      postalCode: '',
      city: 'Granvik',
    })
  })

  test('knows when what is written is no place', () => {
    expect([isUnread(nowhere), isUnread(home), isUnread({ ...home, position: 'vid kyrkan' })]).toEqual([
      false,
      false,
      true,
    ])
  })
})
