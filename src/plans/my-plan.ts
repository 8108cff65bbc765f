import type { PlanContact } from '../enrolments/closing.ts'
import { type Day, partsOf, weekday } from '../shared/day.ts'
import { displayPhone } from '../shared/phone-number.ts'
import type { calendar } from '../shared/texts/sv/calendar.ts'
import type { myPlan } from '../shared/texts/sv/my-plan.ts'

/** The dictionaries of the language that the person reads. */
export interface MineTexts {
  readonly texts: typeof myPlan
  readonly calendar: Pick<typeof calendar, 'weekdays' | 'months'>
}

/** What the person's page says, wherever it is drawn. */
export interface MineContent {
  readonly name: string
  readonly team: string
  readonly writtenOn: Day
  readonly whoCame: string
  readonly whatWeDecided: string
  readonly nextStep: string
  readonly nextDay: Day | null
  readonly when112: string
  readonly contacts: readonly PlanContact[]
}

/** A day as one says it: 'måndag 30 november'. */
export function spokenDay(day: Day, calendar: MineTexts['calendar']): string {
  const { month, date } = partsOf(day)
  return `${calendar.weekdays[weekday(day) - 1]} ${date} ${calendar.months[month - 1]}`
}

/** The rows of the phone table: whom, and the number by day, evening and night. */
export function phoneRows(contacts: readonly PlanContact[], texts: typeof myPlan): string[][] {
  return contacts.map(({ name, day, evening, night }) => [
    name,
    ...[day, evening, night].map((phone) => (phone === null ? texts.noPhone : displayPhone(phone))),
  ])
}

/** The page as the parts of a paper, in the order to be read: what happens next and whom to call come early. */
export function minePaper(plan: MineContent, given: MineTexts & { readonly language: 'sv' | 'en' }) {
  const { texts, calendar, language } = given
  const next = plan.nextDay === null ? '' : texts.nextDay(spokenDay(plan.nextDay, calendar))
  const says = (text: string) => ({ kind: 'text' as const, text })
  const heading = (text: string) => ({ kind: 'heading' as const, text })
  return {
    title: texts.title,
    language,
    parts: [
      { kind: 'title' as const, text: texts.title },
      {
        kind: 'lead' as const,
        text: `${texts.for(plan.name)}. ${texts.from(plan.team, spokenDay(plan.writtenOn, calendar))}.`,
      },
      heading(texts.nextStep),
      says(plan.nextStep),
      ...(next === '' ? [] : [says(next)]),
      heading(texts.whatWeDecided),
      says(plan.whatWeDecided),
      heading(texts.whoCame),
      says(plan.whoCame),
      heading(texts.whomToCall),
      {
        kind: 'table' as const,
        head: [texts.who, texts.day, texts.evening, texts.night],
        rows: phoneRows(plan.contacts, texts),
      },
      says(texts.otherwise),
      { kind: 'call' as const, text: texts.when112If(plan.when112) },
    ],
  }
}
