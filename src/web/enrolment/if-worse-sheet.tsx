import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { z } from 'zod'
import { ifWorseEnd, ifWorseWrite, planPhones } from '../../plans/api.ts'
import type { IfWorse } from '../../plans/if-worse.ts'
import { plan as en } from '../../shared/texts/en/plan.ts'
import { plan as sv } from '../../shared/texts/sv/plan.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Fold } from '../pieces/fold.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Skeleton } from '../pieces/skeleton.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { announce } from '../shell/announce.tsx'
import { useDraft } from '../shell/draft.ts'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { CallFields, firstCall, type KnownPhones } from './call-fields.tsx'
import { MedicineRows, SignRows } from './if-worse-fields.tsx'
import type { Plans } from './plans.ts'

interface IfWorseSheetProps {
  readonly plans: Plans
  readonly open: boolean
  readonly onClose: () => void
}

/** Writes the plan, its next version, or a correction; or says that it no longer holds. */
export function IfWorseSheet({ plans, open, onClose }: IfWorseSheetProps) {
  const t = useTexts({ sv, en }).ifWorse
  const own = plans.ifWorse.find((one) => one.fromUnit === null)
  const phones = useRead(planPhones, { person: plans.person }, { when: open })
  const known = phones.state === 'ready' ? phones.data : noPhones
  return (
    <Sheet title={t.title} open={open} onClose={onClose} place="side">
      {phones.state === 'waiting' ? (
        <Skeleton lines={6} />
      ) : (
        <Form
          key={plans.number}
          plans={plans}
          known={known}
          first={own?.plan ?? plans.ifWorse[0]?.plan ?? { ...empty, call: firstCall(known) }}
          onDone={onClose}
        />
      )}
      {own && plans.allowed.includes('ifWorse.end') && <EndPlan plans={plans} onDone={onClose} />}
    </Sheet>
  )
}

/** The plan is written by hand where the known phones cannot be fetched. */
const noPhones: KnownPhones = { day: [], evening: [], night: [] }
const nobody = { who: '', phone: '' }
const empty: IfWorse = {
  signs: [{ sign: '', measure: '' }],
  medicines: [],
  call: { day: nobody, evening: nobody, night: nobody },
  note: '',
}

interface FormProps {
  readonly plans: Plans
  readonly first: IfWorse
  readonly known: KnownPhones
  readonly onDone: () => void
}

function Form({ plans, first, known, onDone }: FormProps) {
  const t = useTexts({ sv, en }).ifWorse
  const draft = useDraft(`if-worse:${plans.person}`)
  const [value, setValue] = useState(first)
  const [wrong, setWrong] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useSend(ifWorseWrite)
  const change = (part: Partial<IfWorse>) => {
    const next = { ...value, ...part }
    setValue(next)
    draft.keep('plan', JSON.stringify(next))
  }
  const save = async () => {
    const corrects = wrong.trim() === '' ? {} : { corrects: wrong }
    const plan = { ...value, signs: value.signs.filter(({ sign, measure }) => sign !== '' || measure !== '') }
    const sent = await send({ person: plans.person, entry, sees: plans.number, plan, ...corrects })
    if (!sent) return
    draft.forget()
    announce(t.saved)
    onDone()
  }
  const mayCorrect = plans.ifWorse.some((one) => one.fromUnit === null)
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <DraftOffer draft={draft} onTake={(kept) => setValue({ ...first, ...planFrom(kept.plan) })} />
      {problem && <Problem problem={problem} retry={retry} />}
      <SignRows signs={value.signs} onChange={(signs) => change({ signs })} problem={problem} />
      <MedicineRows
        medicines={value.medicines}
        onChange={(medicines) => change({ medicines })}
        problem={problem}
      />
      <CallFields call={value.call} known={known} onChange={(call) => change({ call })} problem={problem} />
      <TextArea
        label={t.note}
        name="plan.note"
        problem={problem}
        value={value.note}
        onChange={(note) => change({ note })}
        rows={2}
        maxLength={2000}
      />
      {mayCorrect && (
        <Fold title={t.correct}>
          <TextArea
            label={t.correctWhy}
            name="corrects"
            value={wrong}
            onChange={setWrong}
            rows={2}
            maxLength={1000}
          />
        </Fold>
      )}
      <Button loading={state === 'sending'} onClick={save}>
        {t.save}
      </Button>
    </form>
  )
}

/** What an earlier draft held; texts that are no plan are let go. */
function planFrom(kept: string | undefined): Partial<IfWorse> {
  const parsed = keptPlan.safeParse(JSON.parse(kept ?? '{}'))
  return parsed.success ? parsed.data : {}
}

const said = z.string()
const callTo = z.object({ who: said, phone: said })

/** A plan as it stands half written: the same shape, with anything left empty. */
const keptPlan = z.object({
  signs: z.array(z.object({ sign: said, measure: said })),
  medicines: z.array(z.object({ medicine: said, where: said, when: said })),
  call: z.object({ day: callTo, evening: callTo, night: callTo }),
  note: said,
})

function EndPlan({ plans, onDone }: { readonly plans: Plans; readonly onDone: () => void }) {
  const t = useTexts({ sv, en }).ifWorse
  const [why, setWhy] = useState('')
  const [entry] = useState(() => newId<'entry'>())
  const { send, state, problem, retry } = useWhole(useSend(ifWorseEnd), [[isBlank(why), 'why', 'text']])
  const end = async () => {
    if (!(await send({ person: plans.person, entry, sees: plans.number, why }))) return
    announce(t.ended)
    onDone()
  }
  return (
    <Fold title={t.end}>
      <div className="stack">
        {problem && <Problem problem={problem} retry={retry} />}
        <TextArea
          label={t.endWhy}
          name="why"
          required
          problem={problem}
          value={why}
          onChange={setWhy}
          rows={2}
          maxLength={1000}
        />
        <Button variant="secondary" loading={state === 'sending'} onClick={end}>
          {t.end}
        </Button>
      </div>
    </Fold>
  )
}
