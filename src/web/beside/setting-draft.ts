import type { Link } from '../../beside/link.ts'
import { type Part, parts } from '../../beside/part.ts'
import { type Setting, unsaid } from '../../beside/setting.ts'
import type { Day } from '../../shared/day.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'

/** A setting while it is written: headings as lines of one text. */
export interface SettingDraft extends Omit<Setting, 'headings' | 'mapping' | 'links'> {
  readonly headings: string
  readonly mapping: Readonly<Partial<Record<Part, string>>>
  readonly links: readonly Link[]
}

/** From what holds; a unit that changes to stand beside another begins with today. */
export function draftOf(setting: Setting, today: Day): SettingDraft {
  return { ...setting, headings: setting.headings.join('\n'), since: setting.since ?? today }
}

/** The headings that are written, in order, each once. */
export function headingsOf({ headings }: Pick<SettingDraft, 'headings'>): string[] {
  const lines = headings.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** What each part goes under, as far as that heading still stands in the list. */
export function mappingOf(draft: Pick<SettingDraft, 'headings' | 'mapping'>): Partial<Record<Part, string>> {
  const there = headingsOf(draft)
  const pairs = parts.flatMap((part): [Part, string][] => {
    const to = draft.mapping[part]
    return to !== undefined && there.includes(to) ? [[part, to]] : []
  })
  return Object.fromEntries(pairs)
}

/** The draft as it is sent. Where Hemma is the record headings are not asked for: half-written ones give way to the usual. */
export function settingOf(draft: SettingDraft): Setting {
  const [headings, mapping] = [headingsOf(draft), mappingOf(draft)]
  const half = draft.mode === 'own' && mapping.other === undefined
  return {
    ...draft,
    headings: half ? unsaid.headings : headings,
    mapping: half ? unsaid.mapping : mapping,
    links: draft.links.map((link) => ({ ...link, field: link.way === 'form' ? link.field : null })),
  }
}

/** What is lacking, in the order of the form. */
export function lacksOf(draft: SettingDraft): LackRow[] {
  const beside = draft.mode === 'beside'
  const mapping = mappingOf(draft)
  return [
    [beside && isBlank(draft.system), 'setting.system', 'text'],
    [beside && draft.since === null, 'setting.since', 'day'],
    [beside && headingsOf(draft).length === 0, 'setting.headings', 'text'],
    ...parts.map(
      (part): LackRow => [beside && mapping[part] === undefined, `setting.mapping.${part}`, 'choice'],
    ),
    ...draft.links.flatMap((link, at): LackRow[] => [
      [isBlank(link.name), `setting.links.${at}.name`, 'text'],
      [isBlank(link.url), `setting.links.${at}.url`, 'text'],
      [link.way === 'form' && isBlank(link.field ?? ''), `setting.links.${at}.field`, 'text'],
    ]),
  ]
}
