import { z } from 'zod'
import type { Section } from '../records/entry.ts'
import { displayPhone } from '../shared/phone-number.ts'
import { plan as texts } from '../shared/texts/sv/plan.ts'

const text = (limit: number) => z.string().trim().min(1).max(limit)

/** Whom to call at one time of day: a name or unit, and the number. */
const call = z.strictObject({ who: z.string().trim().max(160), phone: z.string().trim().max(40) })

/** Plan vid försämring: what to look for and what to do then, what medicine there is at home, whom to call when. */
export const ifWorse = z.strictObject({
  signs: z
    .array(z.strictObject({ sign: text(300), measure: text(1000) }))
    .min(1)
    .max(12),
  medicines: z
    .array(
      z.strictObject({
        medicine: text(200),
        /** Where it lies in the home. */
        where: z.string().trim().max(200),
        /** When it may be given, and by whom. */
        when: z.string().trim().max(500),
      }),
    )
    .max(12)
    .default([]),
  call: z.strictObject({ day: call, evening: call, night: call }),
  note: z.string().trim().max(2000).default(''),
})
export type IfWorse = z.output<typeof ifWorse>

const times = ['day', 'evening', 'night'] as const

/** The plan as headed text: for the timeline, for SBAR, for print. In the record's language. */
export function ifWorseSections(plan: IfWorse): Section[] {
  const { headings } = texts.ifWorse
  const medicines = plan.medicines.map(({ medicine, where, when }) =>
    [medicine, where, when].filter((part) => part !== '').join('. '),
  )
  const calls = times.flatMap((time) => {
    const { who, phone } = plan.call[time]
    const whom = [who, displayPhone(phone)].filter((part) => part !== '').join(', ')
    return whom === '' ? [] : [`${texts.ifWorse.time[time]}: ${whom}`]
  })
  return [
    {
      heading: headings.signs,
      text: plan.signs.map(({ sign, measure }) => `${sign}: ${measure}`).join('\n'),
    },
    { heading: headings.medicines, text: medicines.join('\n') },
    { heading: headings.call, text: calls.join('\n') },
    { heading: headings.note, text: plan.note },
  ].filter((section) => section.text !== '')
}
