import { groundFound } from '../../exchanges/ground-rules.ts'
import type { Ground } from '../../exchanges/message.ts'
import { needsStatement, type Party } from '../../exchanges/rules.ts'
import { common as enCommon } from '../../shared/texts/en/common.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { referral as enReferral } from '../../shared/texts/en/referral.ts'
import { common as svCommon } from '../../shared/texts/sv/common.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { referral as svReferral } from '../../shared/texts/sv/referral.ts'
import { Check } from '../pieces/check.tsx'
import { Choice } from '../pieces/choice.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { type Fields, willOf } from './fields.ts'

interface WillFieldsProps {
  readonly fields: Fields
  readonly problem: Problem | null
  /** The question in other words, where it is not about reaching a team. */
  readonly asked?: string
}

/** Does the person know, and what does the person say? Asked of every sender and every caller. */
export function AgreesField({ fields, problem, asked }: WillFieldsProps) {
  const t = useTexts({ sv, en }).will
  const { agrees } = willOf(fields)
  return (
    <>
      <Choice
        label={asked ?? t.agrees}
        name="agrees"
        required
        value={agrees}
        onChange={(value) => fields.set('agrees', value)}
        options={[
          { value: 'yes', text: t.yes, ...(asked ? {} : { hint: t.yesHint }) },
          { value: 'no', text: t.no },
          { value: 'cannot', text: t.cannot },
        ]}
        problem={problem}
      />
      {agrees === 'cannot' && (
        <Check
          label={t.informed}
          checked={fields.of('informed') === 'yes'}
          onChange={(checked) => fields.set('informed', checked ? 'yes' : '')}
        />
      )}
      {agrees === 'cannot' && !asked && fields.of('informed') !== 'yes' && (
        <TextArea
          label={t.notInformedWhy}
          hint={t.notInformedHint}
          name="consent.notInformedWhy"
          required
          rows={2}
          maxLength={300}
          value={fields.of('consent.notInformedWhy')}
          onChange={(text) => fields.set('consent.notInformedWhy', text)}
          problem={problem}
        />
      )}
    </>
  )
}

/** The legal ground, found by at most three plain questions; shown by its name once it is found. */
export function WillFields(props: WillFieldsProps & { readonly sender: Party; readonly receiver: Party }) {
  const { fields, problem, sender, receiver } = props
  const t = useTexts({ sv, en }).will
  const names = useTexts({ sv: svReferral, en: enReferral }).ground
  const will = willOf(fields)
  const found = groundFound(will, sender, receiver)
  const ground = 'ground' in found ? found.ground : null
  const asksNecessary = 'ask' in groundFound({ ...will, necessary: null, otherwise: null }, sender, receiver)
  return (
    <>
      <AgreesField fields={fields} problem={problem} {...(props.asked ? { asked: props.asked } : {})} />
      {asksNecessary && will.agrees === 'cannot' && <Necessary fields={fields} problem={problem} />}
      {asks(found, will.otherwise) && <Otherwise fields={fields} problem={problem} />}
      {'none' in found && <StatusLine tone="warning">{t.none}</StatusLine>}
      {ground && needsStatement(ground) && (
        <TextArea
          label={t.statement}
          name="statement"
          required
          rows={2}
          maxLength={1000}
          value={fields.of('statement')}
          onChange={(text) => fields.set('statement', text)}
          problem={problem}
        />
      )}
      {ground && <StatusLine tone="success">{t.found(names[ground])}</StatusLine>}
    </>
  )
}

/** The third question stands as long as it is open or has been answered. */
function asks(found: ReturnType<typeof groundFound>, otherwise: string | null | undefined): boolean {
  if ('ask' in found) return found.ask === 'otherwise'
  const byThird: readonly Ground[] = ['dutyInLaw', 'ownTask']
  return 'none' in found || (otherwise != null && byThird.includes(found.ground))
}

function Necessary({ fields, problem }: Pick<WillFieldsProps, 'fields' | 'problem'>) {
  const t = useTexts({ sv, en }).will
  const yesNo = useTexts({ sv: svCommon, en: enCommon })
  return (
    <Choice
      label={t.necessary}
      name="necessary"
      required
      lay="row"
      value={fields.of('necessary') || null}
      onChange={(value) => fields.set('necessary', value)}
      options={[
        { value: 'yes', text: yesNo.yes },
        { value: 'no', text: yesNo.no },
      ]}
      problem={problem}
    />
  )
}

function Otherwise({ fields, problem }: Pick<WillFieldsProps, 'fields' | 'problem'>) {
  const t = useTexts({ sv, en }).will
  return (
    <Choice
      label={t.otherwise}
      name="otherwise"
      required
      value={fields.of('otherwise') || null}
      onChange={(value) => fields.set('otherwise', value)}
      options={[
        { value: 'dutyInLaw', text: t.dutyInLaw },
        { value: 'ownTask', text: t.ownTask },
        { value: 'none', text: t.nothing },
      ]}
      problem={problem}
    />
  )
}
