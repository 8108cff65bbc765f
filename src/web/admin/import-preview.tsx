import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { ImportFault, ImportKind, PlannedRow } from '../../organisation/import.ts'
import { applyImport, previewImport } from '../../organisation/import-api.ts'
import { Check } from '../pieces/check.tsx'
import { List } from '../pieces/list.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { Fault } from './fault.tsx'
import { useFieldWords } from './field-words.ts'
import { useFaultWords, useImportWords } from './import-words.ts'
import { useOrganisationWords } from './words.ts'

interface ImportPreviewProps {
  readonly kind: ImportKind
  readonly text: string
  readonly onAnother: () => void
}

type Preview = z.output<(typeof previewImport)['output']>

/** What a file would change, row by row, and the one button that does it. */
export function ImportPreview({ kind, text, onAnother }: ImportPreviewProps) {
  const t = useImportWords()
  const [done, setDone] = useState<z.output<(typeof applyImport)['output']> | null>(null)
  const reading = useRead(previewImport, { kind, text }, { when: done === null })
  if (done) {
    return (
      <Section title={t.steps.preview}>
        <StatusLine tone="success" act={t.another} onAct={onAnother}>
          {t.applied(done)} {done.endedSessions > 0 && t.endedSessions(done.endedSessions)}
        </StatusLine>
      </Section>
    )
  }
  return (
    <Section title={t.steps.preview}>
      <WhenRead reading={reading} lines={4}>
        {(preview) => <Planned preview={preview} file={{ kind, text }} onDone={setDone} />}
      </WhenRead>
    </Section>
  )
}

interface PlannedProps {
  readonly preview: Preview
  readonly file: { readonly kind: ImportKind; readonly text: string }
  readonly onDone: (done: z.output<(typeof applyImport)['output']>) => void
}

function Planned({ preview, file, onDone }: PlannedProps) {
  const t = useImportWords()
  const [hideSame, setHideSame] = useState(true)
  const { send, state, problem, retry } = useSend(applyImport, onDone)
  const { rows, faults, ignored, untouched, digest } = preview
  const count = (status: PlannedRow['status']) => rows.filter((row) => row.status === status).length
  const counts = { new: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') }
  const doing = counts.new + counts.changed
  return (
    <div className="stack">
      <p className="admin-summary">{t.summary(counts)}</p>
      {ignored.length > 0 && <StatusLine tone="warning">{t.ignored(ignored.join(', '))}</StatusLine>}
      <p className="subtle">{t.untouched(untouched)}</p>
      <Fault problem={problem} retry={retry} />
      {faults.length > 0 && <Faults faults={faults} />}
      {faults.length === 0 && doing === 0 && <StatusLine tone="success">{t.nothing}</StatusLine>}
      {faults.length === 0 && doing > 0 && (
        <p>
          <Button loading={state === 'sending'} onClick={() => void send({ ...file, digest })}>
            {t.apply(doing)}
          </Button>
        </p>
      )}
      {counts.same > 0 && <Check label={t.hideSame} checked={hideSame} onChange={setHideSame} />}
      <List
        rows={hideSame ? rows.filter(({ status }) => status !== 'same') : rows}
        keyOf={(row) => String(row.line)}
        label={t.rows}
        none={t.nothing}
        quiet
      >
        {(row) => <Row row={row} />}
      </List>
    </div>
  )
}

function Faults({ faults }: { readonly faults: readonly ImportFault[] }) {
  const t = useImportWords()
  const say = useFaultWords()
  return (
    <section className="admin-faults" aria-label={t.faults}>
      <h3>{t.faults}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.column} ${fault.code}`}>
            <strong>{t.cell(fault.line, t.columnNamed(fault.column))}</strong> {say(fault)}
          </li>
        ))}
      </ul>
    </section>
  )
}

const tones = { new: 'success', changed: 'info', same: 'neutral', wrong: 'danger' } as const

function Row({ row }: { readonly row: PlannedRow }) {
  const t = useImportWords()
  const { history } = useOrganisationWords()
  const { label, value } = useFieldWords()
  return (
    <div className="admin-row-words">
      <span className="admin-row-name">
        <Tag tone={tones[row.status]}>{t.status[row.status]}</Tag>
        <strong>{row.subject}</strong>
        <span className="subtle">{t.row(row.line)}</span>
      </span>
      <ul className="admin-change-fields">
        {Object.entries(row.fields)
          .filter(([, [before, after]]) => before !== null || after !== null)
          .map(([field, [before, after]]) => (
            <li key={field}>
              {before === null
                ? history.set(label(field), value(field, after))
                : history.field(label(field), value(field, before), value(field, after))}
            </li>
          ))}
      </ul>
    </div>
  )
}
