import './beside.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { besideState, besideStateOf, type SettingShown } from '../../beside/setting-api.ts'
import { dayOf } from '../../shared/day.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { Choice } from '../pieces/choice.tsx'
import { DatePick } from '../pieces/date-pick.tsx'
import { Fold } from '../pieces/fold.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import { KindFields } from './kind-fields.tsx'
import { LinkFields } from './link-fields.tsx'
import { MappingFields } from './mapping-fields.tsx'
import { draftOf, lacksOf, type SettingDraft, settingOf } from './setting-draft.ts'

interface SettingSheetProps {
  readonly shown: SettingShown
  /** The head states it of her own unit, an administrator of any of the care provider's. */
  readonly by: 'head' | 'admin'
  readonly open: boolean
  readonly onClose: () => void
}

/** States anew which is the unit's record, from how it stands. */
export function SettingSheet({ shown, by, open, onClose }: SettingSheetProps) {
  const t = useTexts({ sv, en }).setting
  const Form = by === 'head' ? HeadForm : AdminForm
  return (
    <Sheet title={t.sheet} open={open} onClose={onClose} place="side">
      <Form key={shown.said?.id} shown={shown} onDone={onClose} />
    </Sheet>
  )
}

interface FormProps {
  readonly shown: SettingShown
  readonly onDone: () => void
}

function HeadForm({ shown, onDone }: FormProps) {
  const [draft, setDraft] = useDraft(shown)
  const sending = useWhole(useSend(besideState, useSaid(onDone)), lacksOf(draft))
  const save = () => void sending.send({ setting: settingOf(draft), over: shown.said?.id ?? null })
  return <Fields shown={shown} draft={draft} onChange={setDraft} sending={sending} onSave={save} />
}

function AdminForm({ shown, onDone }: FormProps) {
  const [draft, setDraft] = useDraft(shown)
  const sending = useWhole(useSend(besideStateOf, useSaid(onDone)), lacksOf(draft))
  const { unit, said } = shown
  const save = () => void sending.send({ unit, setting: settingOf(draft), over: said?.id ?? null })
  return <Fields shown={shown} draft={draft} onChange={setDraft} sending={sending} onSave={save} />
}

function useDraft({ setting }: SettingShown) {
  return useState<SettingDraft>(() => draftOf(setting, dayOf(nowHere())))
}

function useSaid(onDone: () => void) {
  const t = useTexts({ sv, en }).setting
  return () => {
    announce(t.saved)
    onDone()
  }
}

interface FieldsProps {
  readonly shown: SettingShown
  readonly draft: SettingDraft
  readonly onChange: (draft: SettingDraft) => void
  readonly sending: {
    readonly state: string
    readonly problem: ProblemWords | null
    readonly retry: (() => unknown) | undefined
  }
  readonly onSave: () => void
}

function Fields({ shown, draft, onChange, sending, onSave }: FieldsProps) {
  const t = useTexts({ sv, en }).setting
  const { problem } = sending
  const leaves = draft.mode === 'own' && shown.waiting > 0
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={sending.retry} />}
      <Choice
        label={t.mode}
        name="setting.mode"
        required
        value={draft.mode}
        onChange={(mode) => onChange({ ...draft, mode })}
        options={(['own', 'beside'] as const).map((value) => ({
          value,
          text: t.modes[value],
          hint: t.modeHints[value],
        }))}
      />
      {leaves && <StatusLine tone="warning">{t.leaves(shown.waiting)}</StatusLine>}
      {draft.mode === 'beside' && <Beside draft={draft} onChange={onChange} problem={problem} />}
      <LinkFields links={draft.links} onChange={(links) => onChange({ ...draft, links })} problem={problem} />
      <Button loading={sending.state === 'sending'} onClick={onSave}>
        {t.save}
      </Button>
    </form>
  )
}

interface BesideProps {
  readonly draft: SettingDraft
  readonly onChange: (draft: SettingDraft) => void
  readonly problem: ProblemWords | null
}

/** What is asked only where another system is the record. */
function Beside({ draft, onChange, problem }: BesideProps) {
  const t = useTexts({ sv, en }).setting
  return (
    <>
      <TextField
        label={t.system}
        hint={t.systemHint}
        name="setting.system"
        required
        value={draft.system}
        onChange={(system) => onChange({ ...draft, system })}
        maxLength={60}
        problem={problem}
      />
      <DatePick
        label={t.sinceField}
        hint={t.sinceHint}
        name="setting.since"
        required
        value={draft.since}
        onChange={(since) => onChange({ ...draft, since })}
        problem={problem}
      />
      <TextArea
        label={t.headingsField}
        hint={t.headingsHint}
        name="setting.headings"
        required
        rows={8}
        value={draft.headings}
        onChange={(headings) => onChange({ ...draft, headings })}
        problem={problem}
      />
      <MappingFields
        draft={draft}
        onChange={(mapping) => onChange({ ...draft, mapping })}
        problem={problem}
      />
      <Fold title={t.kinds}>
        <KindFields leftOut={draft.leftOut} onChange={(leftOut) => onChange({ ...draft, leftOut })} />
      </Fold>
    </>
  )
}
