import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { Choice } from '../pieces/choice.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import type { Fields, Way } from './fields.ts'
import { ReadLine } from './read-line.tsx'

interface WhatFieldsProps {
  readonly of: Pick<Way, 'urgencies' | 'reasons'> & Partial<Pick<Way, 'reading'>>
  readonly fields: Fields
  readonly problem: Problem | null
}

/**
 * How urgent and why, in the words of the team's own model. Where the team is closed, when it reads and whom to call
 * stand right where one says how soon: the same at the top of the form is out of sight by then.
 */
export function WhatFields({ of, fields, problem }: WhatFieldsProps) {
  const t = useTexts({ sv, en }).what
  const language = useLanguage()
  const options = (list: readonly { key: string; text: { sv: string; en: string } }[]) =>
    list.map(({ key, text }) => ({ value: key, text: text[language] }))
  return (
    <>
      <Choice
        label={t.urgency}
        name="urgency"
        required
        lay="row"
        value={fields.of('urgency') || null}
        onChange={(value) => fields.set('urgency', value)}
        options={options(of.urgencies)}
        problem={problem}
      />
      {of.reading?.open === false && fields.of('urgency') !== '' && <ReadLine reading={of.reading} />}
      <Choice
        label={t.reason}
        name="reason"
        required
        lay="row"
        value={fields.of('reason') || null}
        onChange={(value) => fields.set('reason', value)}
        options={options(of.reasons)}
        problem={problem}
      />
    </>
  )
}
