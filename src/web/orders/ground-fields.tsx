import { type GroundAnswers, groundFound } from '../../exchanges/ground-rules.ts'
import type { Ground } from '../../exchanges/message.ts'
import { needsStatement, type Party } from '../../exchanges/rules.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Choice } from '../pieces/choice.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { groundLacks } from '../reach-the-team/ground-lacks.ts'
import type { LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'

/** What the sender has answered so far about the ground, and the words where they are needed. */
export interface GroundDraft extends GroundAnswers {
  readonly statement: string
}

export const noGround: GroundDraft = { agrees: null, necessary: null, otherwise: null, statement: '' }

/** The ground as a command takes it; null while a question or the words remain. */
export function groundFrom(
  draft: GroundDraft,
  sides: { sender: Party; receiver: Party },
): { agrees: 'yes' | 'no' | 'cannot'; ground: Ground; statement?: string } | null {
  const found = groundFound(draft, sides.sender, sides.receiver)
  if (draft.agrees === null || !('ground' in found)) return null
  const { ground } = found
  if (!needsStatement(ground)) return { agrees: draft.agrees, ground }
  const statement = draft.statement.trim()
  return statement === '' ? null : { agrees: draft.agrees, ground, statement }
}

/** What the ground lacks before it can be sent. */
export function lacksOfGround(
  draft: GroundDraft,
  sides: { sender: Party; receiver: Party },
): readonly LackRow[] {
  return groundLacks(groundFound(draft, sides.sender, sides.receiver), draft.statement, 'ground')
}

interface GroundFieldsProps {
  readonly value: GroundDraft
  readonly onChange: (value: GroundDraft) => void
  readonly sides: { readonly sender: Party; readonly receiver: Party }
  readonly problem: Problem | null
}

/** At most three plain questions that lead to the legal ground; only those that remain are asked. */
export function GroundFields({ value, onChange, sides, problem }: GroundFieldsProps) {
  const t = useTexts({ sv, en }).write
  const found = groundFound(value, sides.sender, sides.receiver)
  const asksNecessary = value.necessary !== null || ('ask' in found && found.ask === 'necessary')
  const asksOtherwise = value.otherwise !== null || ('ask' in found && found.ask === 'otherwise')
  return (
    <>
      <Choice
        label={t.agrees}
        name="agrees"
        required
        lay="row"
        value={value.agrees}
        onChange={(agrees) => onChange({ ...noGround, agrees, statement: value.statement })}
        options={(['yes', 'no', 'cannot'] as const).map((key) => ({ value: key, text: t.agreesText[key] }))}
        problem={problem}
      />
      {asksNecessary && (
        <Choice
          label={t.necessary}
          name="necessary"
          required
          lay="row"
          value={
            value.necessary === null || value.necessary === undefined ? null : value.necessary ? 'yes' : 'no'
          }
          onChange={(answer) => onChange({ ...value, necessary: answer === 'yes', otherwise: null })}
          options={[
            { value: 'yes', text: t.yes },
            { value: 'no', text: t.no },
          ]}
          problem={problem}
        />
      )}
      {asksOtherwise && (
        <Choice
          label={t.otherwise}
          name="ground"
          required
          value={value.otherwise ?? null}
          onChange={(otherwise) => onChange({ ...value, otherwise })}
          options={(['ownTask', 'dutyInLaw', 'none'] as const).map((key) => ({
            value: key,
            text: t.otherwiseText[key],
          }))}
          problem={problem}
        />
      )}
      {'none' in found && <StatusLine tone="warning">{t.noGround}</StatusLine>}
      {'ground' in found && needsStatement(found.ground) && (
        <TextArea
          label={t.statement}
          name="statement"
          required
          rows={2}
          value={value.statement}
          onChange={(statement) => onChange({ ...value, statement })}
          maxLength={1000}
          problem={problem}
        />
      )}
    </>
  )
}
