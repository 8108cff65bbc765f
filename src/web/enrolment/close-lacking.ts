import { needsStatement } from '../../exchanges/rules.ts'
import { willOf } from '../reach-the-team/fields.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { groundOf, isDead, reasonOf, reportOf } from './close-input.ts'
import type { Step, StepProps } from './closing-step.ts'

type Given = Pick<StepProps, 'closing' | 'fields'>

/** What a step lacks before one may go on from it, in the order of the page. */
export function lackingAt(step: Step, given: Given): readonly LackRow[] {
  return rows[step](given).filter(([lacks]) => lacks)
}

const rows: Readonly<Record<Step, (given: Given) => readonly LackRow[]>> = {
  criteria: ({ closing, fields }) => {
    const reason = reasonOf(fields)
    const asksWhich = reason === 'other' || reason === 'otherTeam'
    const asked = isDead(fields) ? [] : closing.criteria
    return [
      [reason === null, 'reason', 'choice'],
      [asksWhich && isBlank(fields.of('reasonText')), 'reasonText', 'text'],
      ...asked.map(({ key }) => [fields.of(`criteria.${key}`) === '', `criteria.${key}`, 'choice'] as const),
    ]
  },
  report: ({ fields }) => [[reportOf(fields).length === 0, 'report.sections', 'text']],
  plain: ({ fields }) =>
    (['whoCame', 'whatWeDecided', 'nextStep', 'when112'] as const).map((name) => [
      isBlank(fields.of(name)),
      `plainWords.${name}`,
      'text',
    ]),
  receivers: ({ closing, fields }) => {
    const isWithout = fields.of('to.kind') === 'without'
    const { agrees, necessary } = willOf(fields)
    const open =
      agrees === null ? 'agrees' : agrees === 'cannot' && necessary === null ? 'necessary' : 'otherwise'
    const ground = groundOf(closing, fields)
    return [
      [!isWithout && fields.of('to.unit') === '', 'to', 'choice'],
      ...(['name', 'unitName', 'phone'] as const).map(
        (name) => [isWithout && isBlank(fields.of(`to.${name}`)), `to.${name}`, 'text'] as const,
      ),
      [ground === null, open, 'choice'],
      [ground !== null && needsStatement(ground) && isBlank(fields.of('statement')), 'statement', 'text'],
    ]
  },
  summary: () => [],
}
