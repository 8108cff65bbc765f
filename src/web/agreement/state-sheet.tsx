import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { stateAgreement } from '../../agreements/api.ts'
import { agreement as en } from '../../shared/texts/en/agreement.ts'
import { agreement as sv } from '../../shared/texts/sv/agreement.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Problem } from '../pieces/problem.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank, type LackRow } from '../shell/lack.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import type { Problem as ProblemWords } from '../shell/problem.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import type { Agreements } from './own-agreement.tsx'

interface StateSheetProps {
  readonly data: Agreements
  readonly open: boolean
  readonly onClose: () => void
}

/** States what is agreed with one municipality or with all, from what holds there now. */
export function StateSheet({ data, open, onClose }: StateSheetProps) {
  const t = useTexts({ sv, en })
  const [municipality, setMunicipality] = useState('')
  return (
    <Sheet title={t.sheet} open={open} onClose={onClose} place="side">
      <div className="stack">
        <SelectField
          label={t.municipality}
          name="municipality"
          required
          value={municipality}
          onChange={setMunicipality}
          options={data.municipalities.map(({ code, name }) => ({ value: code, text: name }))}
          empty={t.forAll}
        />
        <StateForm
          key={municipality}
          data={data}
          municipality={municipality === '' ? null : municipality}
          onDone={onClose}
        />
      </div>
    </Sheet>
  )
}

interface Row {
  readonly task: string
  readonly withHomeCare: string
  readonly withoutHomeCare: string
}

const columns = ['task', 'withHomeCare', 'withoutHomeCare'] as const

interface StateFormProps {
  readonly data: Agreements
  readonly municipality: string | null
  readonly onDone: () => void
}

function StateForm({ data, municipality, onDone }: StateFormProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const own = data.own.find((one) => one.municipality === municipality)
  const from = own ?? data.general
  const standing = municipality === null ? (data.general?.said ?? null) : (own?.said ?? null)
  const [title, setTitle] = useState(from?.title[language] ?? '')
  const [url, setUrl] = useState(from?.url ?? '')
  const [rows, setRows] = useState<readonly Row[]>(() =>
    (from?.tasks ?? []).map((one) => ({
      task: one.task[language],
      withHomeCare: one.withHomeCare[language],
      withoutHomeCare: one.withoutHomeCare[language],
    })),
  )
  const sending = useWhole(useSend(stateAgreement), [
    [isBlank(title), 'agreement.title', 'text'],
    ...rows.flatMap((row, at) =>
      columns.map((column): LackRow => [isBlank(row[column]), `agreement.tasks.${at}.${column}`, 'text']),
    ),
  ])
  const { problem, state } = sending
  const over = standing?.id ?? null
  const done = (sent: unknown) => {
    if (!sent) return
    announce(t.saved)
    onDone()
  }
  const save = async () => {
    const agreement = { title, url: isBlank(url) ? null : url.trim(), tasks: [...rows] }
    done(await sending.send({ municipality, agreement, over }))
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      {problem && <Problem problem={problem} retry={sending.retry} />}
      <TextField
        label={t.titleField}
        name="agreement.title"
        required
        value={title}
        onChange={setTitle}
        maxLength={200}
        problem={problem}
      />
      <TextField
        label={t.url}
        hint={t.urlHint}
        name="agreement.url"
        value={url}
        onChange={setUrl}
        maxLength={500}
        problem={problem}
      />
      <RowFields rows={rows} onChange={setRows} problem={problem} />
      <Button loading={state === 'sending'} onClick={() => void save()}>
        {t.save}
      </Button>
      {standing && (
        <ConfirmButton
          variant="secondary"
          doing={t.takingAway}
          onConfirm={() => void sending.send({ municipality, agreement: null, over }).then(done)}
        >
          {t.takeAway}
        </ConfirmButton>
      )}
    </form>
  )
}

interface RowFieldsProps {
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  readonly problem: ProblemWords | null
}

function RowFields({ rows, onChange, problem }: RowFieldsProps) {
  const t = useTexts({ sv, en })
  const label = { task: t.task, withHomeCare: t.with, withoutHomeCare: t.without }
  return (
    <>
      {rows.map((row, at) => (
        <fieldset key={at} className="agreement-row">
          <legend>{t.row(at + 1)}</legend>
          {columns.map((column) => (
            <TextField
              key={column}
              label={label[column]}
              name={`agreement.tasks.${at}.${column}`}
              required
              value={row[column]}
              onChange={(text) =>
                onChange(rows.map((one, place) => (place === at ? { ...one, [column]: text } : one)))
              }
              maxLength={300}
              problem={problem}
            />
          ))}
          {rows.length > 1 && (
            <Button
              variant="tertiary"
              data-color="danger"
              onClick={() => onChange(rows.filter((_, place) => place !== at))}
            >
              {t.remove}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        variant="secondary"
        onClick={() => onChange([...rows, { task: '', withHomeCare: '', withoutHomeCare: '' }])}
      >
        <Icon name="plus" />
        {t.add}
      </Button>
    </>
  )
}
