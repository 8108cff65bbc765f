import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { nightPrepare, nightWrite } from '../../night-reports/api.ts'
import { type NightLevel, nightLevel, nightLevels } from '../../night-reports/night-report.ts'
import { addDays, dayOf, daysBetween } from '../../shared/day.ts'
import type { PersonId } from '../../shared/id.ts'
import { nightReport as en } from '../../shared/texts/en/night-report.ts'
import { nightReport as sv } from '../../shared/texts/sv/night-report.ts'
import { TellFields, tellingsOf, tellLacks, toldUnits } from '../enrolment/tell-fields.tsx'
import { Whom } from '../orders/whom.tsx'
import { Choice } from '../pieces/choice.tsx'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Skeleton } from '../pieces/skeleton.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { type Fields, useFields } from '../reach-the-team/fields.ts'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'

type Prepared = z.output<(typeof nightPrepare)['output']>

interface NightSheetProps {
  readonly person: PersonId
  readonly onClose: () => void
}

/** Reports a concern for the night, or changes the one that stands. */
export function NightSheet({ person, onClose }: NightSheetProps) {
  const t = useTexts({ sv, en }).write
  const reading = useRead(nightPrepare, { person })
  const changes = reading.state === 'ready' && reading.data.standing !== null
  return (
    <Sheet title={changes ? t.change : t.title} open onClose={onClose} place="side">
      <Whom person={person} />
      <WhenReady reading={reading} onClose={onClose} />
    </Sheet>
  )
}

function WhenReady({
  reading,
  onClose,
}: {
  readonly reading: ReturnType<
    typeof useRead<(typeof nightPrepare)['input'], (typeof nightPrepare)['output']>
  >
  readonly onClose: () => void
}) {
  const [first, setFirst] = useState<Prepared | null>(null)
  // The form keeps what it began with while it stands, whatever is read meanwhile.
  if (first === null && reading.state === 'ready') setFirst(reading.data)
  if (first === null && reading.state === 'failed')
    return <Problem problem={reading.problem} retry={reading.again} />
  return first ? <NightForm prepared={first} onClose={onClose} /> : <Skeleton lines={6} />
}

const texts = ['why', 'watch', 'decided', 'call'] as const

function NightForm({ prepared, onClose }: { readonly prepared: Prepared; readonly onClose: () => void }) {
  const t = useTexts({ sv, en })
  const { standing, person } = prepared
  const draft = useDraft(`night:${person.id}:${standing?.number ?? 0}`)
  const fields = useFields(draft, beginning(prepared))
  const units = [...prepared.municipal, ...prepared.onCall]
  const asked = { units, sender: prepared.sender, fields }
  const [ids] = useState(() => ({ report: standing?.report ?? newId<'report'>(), entry: newId<'entry'>() }))
  const lacks: readonly LackRow[] = [
    [!nightLevel.safeParse(fields.of('level')).success, 'level', 'choice'],
    ...texts.map((name): LackRow => [isBlank(fields.of(name)), `said.${name}`, 'text']),
    ...(standing === null
      ? [[toldUnits(units, fields).length === 0, 'tell', 'choice'] as const, ...tellLacks(asked)]
      : []),
  ]
  const sending = useWhole(useSend(nightWrite), lacks)
  const save = async () => {
    const level = nightLevel.safeParse(fields.of('level'))
    const tell = standing === null ? tellingsOf(asked) : []
    const [why, watch, decided, call] = texts.map((name) => fields.of(name).trim())
    const done = await sending.send(
      level.success && tell
        ? {
            ...ids,
            person: person.id,
            sees: standing?.number ?? 0,
            level: level.data,
            said: { why: why ?? '', watch: watch ?? '', decided: decided ?? '', call: call ?? '' },
            nights: Number(fields.of('nights')),
            tell,
          }
        : null,
    )
    if (!done) return
    draft.forget()
    announce(t.write.saved)
    onClose()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DraftOffer draft={draft} onTake={fields.fill} />
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} sends />}
      <SaidFields fields={fields} problem={sending.problem} />
      <Nights prepared={prepared} fields={fields} />
      {standing === null ? (
        <fieldset className="night-to" data-name="tell">
          <legend>{t.write.to}</legend>
          {prepared.withoutHomeCare && <StatusLine tone="warning">{t.write.withoutHomeCare}</StatusLine>}
          <TellFields {...asked} problem={sending.problem} />
        </fieldset>
      ) : (
        <p className="subtle">{t.write.again}</p>
      )}
      <p className="subtle">{t.write.told}</p>
      <Button type="submit" loading={sending.state === 'sending'}>
        {t.write.save}
      </Button>
    </form>
  )
}

interface FilledProps {
  readonly fields: Fields
  readonly problem: ProblemWords | null
}

function SaidFields({ fields, problem }: FilledProps) {
  const t = useTexts({ sv, en })
  const chosen = nightLevel.safeParse(fields.of('level'))
  return (
    <>
      <Choice<NightLevel>
        label={t.write.level}
        name="level"
        required
        lay="row"
        value={chosen.success ? chosen.data : null}
        onChange={(value) => fields.set('level', value)}
        problem={problem}
        options={nightLevels.map((value) => ({ value, text: t.levels[value] }))}
      />
      {texts.map((name) => (
        <TextArea
          key={name}
          label={t.write[name]}
          {...(name === 'watch' ? { hint: t.write.watchHint } : {})}
          name={`said.${name}`}
          required
          rows={2}
          maxLength={name === 'call' ? 500 : name === 'why' ? 1000 : 2000}
          value={fields.of(name)}
          onChange={(text) => fields.set(name, text)}
          problem={problem}
        />
      ))}
    </>
  )
}

const MOST = [1, 2, 3, 4, 5] as const

function Nights({ prepared, fields }: { readonly prepared: Prepared; readonly fields: Fields }) {
  const t = useTexts({ sv, en }).write
  const { day } = useMoments()
  const night = prepared.standing?.night ?? prepared.night
  return (
    <SelectField
      label={t.nights}
      name="nights"
      required
      value={fields.of('nights')}
      onChange={(value) => fields.set('nights', value)}
      empty={t.nights}
      options={MOST.map((count) => ({
        value: String(count),
        text: count === 1 ? t.oneNight : t.manyNights(count, day(addDays(night, count))),
      }))}
    />
  )
}

/** The words of the plan, or those that stand; and who is proposed to be told. */
function beginning({ standing, watch, call, nights, proposed }: Prepared): Record<string, string> {
  if (standing !== null) {
    const length = daysBetween(standing.night, dayOf(standing.endsAt))
    return { ...standing.said, level: standing.level, nights: String(length) }
  }
  const tell = Object.fromEntries(proposed.map((unit) => [`tell.${unit}`, 'yes']))
  return { watch, call, nights: String(nights), ...tell }
}
