import type { EntryKind } from '../../records/entry.ts'
import { record as en } from '../../shared/texts/en/record.ts'
import { sbar as enSbar } from '../../shared/texts/en/sbar.ts'
import { visit as enVisit } from '../../shared/texts/en/visit.ts'
import { record as sv } from '../../shared/texts/sv/record.ts'
import { sbar as svSbar } from '../../shared/texts/sv/sbar.ts'
import { visit as svVisit } from '../../shared/texts/sv/visit.ts'
import type { IconName } from '../pieces/icon.tsx'
import { useWritten } from '../pieces/written.ts'
import { useTexts } from '../shell/language.ts'

/** What a heading is called: headings of visits and of SBAR are keys with words; Hemma's own are said in the reader's language. */
export function useHeadings(): (heading: string) => string {
  const t = useTexts({
    sv: { visit: svVisit.headings, sbar: svSbar.fields },
    en: { visit: enVisit.headings, sbar: enSbar.fields },
  })
  const all: Readonly<Record<string, string>> = { ...t.sbar, ...t.visit }
  const written = useWritten()
  return (heading) => (Object.hasOwn(all, heading) ? (all[heading] ?? heading) : written(heading))
}

/** What a kind of entry is called. */
export function useKinds(): Readonly<Record<EntryKind, string>> {
  return useTexts({ sv, en }).kinds
}

/** Kinds of entry by what one looks for; the filter offers these. */
export const kindGroups: Readonly<Record<Exclude<keyof typeof sv.groups, 'all'>, readonly EntryKind[]>> = {
  notes: ['note', 'phoneContact', 'visitNote', 'visitNotMade', 'jointVisit', 'avoidedCare', 'roundNote'],
  decisions: [
    'worry',
    'nightReport',
    'referralSent',
    'referralNoted',
    'decision',
    'answer',
    'messageReceived',
    'report',
  ],
  care: [
    'enrolmentStarted',
    'enrolmentEnded',
    'responsibility',
    'planIfWorse',
    'treatmentLimit',
    'order',
    'orderPerformed',
    'handBack',
    'myPlan',
    'task',
    'deceased',
  ],
  facts: [
    'whatMatters',
    'whereabouts',
    'relative',
    'contactPoint',
    'communication',
    'atTheDoor',
    'doorCode',
    'allergy',
    'alert',
    'fixedContact',
    'protection',
  ],
  imported: ['imported'],
}

/** The sign of a kind in the timeline. */
export function iconOf(kind: EntryKind): IconName {
  if (kind === 'phoneContact') return 'phone'
  if (kind === 'allergy' || kind === 'alert' || kind === 'treatmentLimit') return 'alert'
  if (kind === 'order' || kind === 'orderPerformed') return 'orders'
  if (kindGroups.notes.includes(kind)) return 'note'
  if (kindGroups.decisions.includes(kind)) return 'sent'
  if (kindGroups.facts.includes(kind)) return 'persons'
  return 'tasks'
}
