import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Refused } from '../refused.ts'
import { refusals as refusalsEn } from './en/refusals/all.ts'
import { fieldLabel, refusalText } from './refusal-text.ts'
import { refusals as refusalsSv } from './sv/refusals/all.ts'
import { languageOf, languages, textsFor } from './text.ts'

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()
const camel = (file: string) =>
  file.replace('.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => file.endsWith('.ts') && file !== 'all.ts')
    .map(camel)
    .sort()

describe('the dictionaries', () => {
  for (const language of languages) {
    test(`in ${language} take in every file of texts under its own name`, () => {
      expect(Object.keys(textsFor(language)).sort()).toEqual(filesIn(`./${language}/`))
      expect(Object.keys(language === 'sv' ? refusalsSv : refusalsEn).sort()).toEqual(
        filesIn(`./${language}/refusals/`),
      )
    })

    test(`in ${language} leave no text empty`, () => {
      const empty = (value: unknown, path: string): string[] => {
        if (typeof value === 'string') return value.trim() === '' ? [path] : []
        if (typeof value !== 'object' || value === null) return []
        return Object.entries(value).flatMap(([key, inner]) => empty(inner, `${path}.${key}`))
      }
      expect(empty(textsFor(language), language)).toEqual([])
      expect(empty(language === 'sv' ? refusalsSv : refusalsEn, language)).toEqual([])
    })
  }

  test('have seven weekdays and twelve months', () => {
    for (const language of languages) {
      expect(textsFor(language).calendar.weekdays).toHaveLength(7)
      expect(textsFor(language).calendar.weekdaysShort).toHaveLength(7)
      expect(textsFor(language).calendar.months).toHaveLength(12)
    }
  })
})

describe('the language of a browser', () => {
  test('is the first of ours that it asks for, else Swedish', () => {
    expect(languageOf('en-GB,en;q=0.9,sv;q=0.8')).toBe('en')
    expect(languageOf('sv-SE,sv;q=0.9,en;q=0.8')).toBe('sv')
    expect(languageOf('en;q=0.5, sv;q=0.9')).toBe('sv')
    expect(languageOf('fi, en;q=0.3')).toBe('en')
    expect(languageOf('en;q=0')).toBe('sv')
    expect(languageOf('ar')).toBe('sv')
    expect(languageOf('')).toBe('sv')
    expect(languageOf(undefined)).toBe('sv')
  })
})

describe('a refusal', () => {
  test('has the same places to fill in both languages', () => {
    const placesOf = (all: Record<string, Record<string, string>>) =>
      Object.entries(all).flatMap(([area, sentences]) =>
        Object.entries(sentences).map(
          ([reason, text]) => `${area}.${reason} ${places(text)} ${text.endsWith('.')}`,
        ),
      )
    expect(placesOf(refusalsEn)).toEqual(placesOf(refusalsSv))
  })

  test('is a sentence in the reader’s language', () => {
    expect(refusalText('sv', 'access.signInNeeded')).toBe('Logga in för att fortsätta.')
    expect(refusalText('en', 'access.signInNeeded')).toBe('Sign in to go on.')
  })

  test('is filled with its data, and never shows an empty place', () => {
    expect(refusalText('sv', 'input.tooLong', { maximum: 500 })).toBe('För långt, högst 500 tecken.')
    expect(refusalText('sv', 'input.tooLong')).toBe('För långt, högst … tecken.')
    expect(refusalText('en', 'input.tooLong', { maximum: undefined })).toBe('Too long, at most … characters.')
  })

  test('stands after the label of its field', () => {
    expect(refusalText('sv', 'input.required', { field: 'phone' })).toBe('Telefon: Behöver fyllas i.')
    expect(refusalText('en', 'input.required', { field: 'contacts.2.phone' })).toBe(
      'Phone: Needs to be filled in.',
    )
    expect(refusalText('sv', 'input.unknownField', { field: 'constructor' })).toBe(
      'Ett fält som inte hör hit.',
    )
  })

  test('cannot be thrown under a code that has no sentence', () => {
    // @ts-expect-error: the compiler knows every code.
    expect(new Refused('visit.fromTheFuture').status).toBe(409)
    expect(new Refused('access.notFound', { status: 404 }).code).toBe('access.notFound')
  })

  test('that nobody wrote a sentence for still tells what to do, and its code', () => {
    for (const code of ['visit.fromTheFuture', 'access.toString', 'constructor.name', '', 'a.b.c']) {
      expect(refusalText('sv', code)).toContain('Ladda om och försök igen')
      expect(refusalText('en', code)).toContain(`(${code})`)
    }
  })

  test('does not let data write over the sentence of another place', () => {
    expect(refusalText('sv', 'input.tooLong', { maximum: '{code}$&' })).toBe(
      'För långt, högst {code}$& tecken.',
    )
  })
})

describe('the label of a field', () => {
  test('is found by name or path, and missing when nobody gave it one', () => {
    expect(fieldLabel('sv', 'reason')).toBe('Orsak')
    expect(fieldLabel('sv', 'anything.0.reason')).toBe('Orsak')
    expect(fieldLabel('sv', 'reason', 'noSuchNoun')).toBe('Orsak')
    expect(fieldLabel('sv', '0')).toBeUndefined()
    expect(fieldLabel('sv', 'noSuchField')).toBeUndefined()
  })
})
