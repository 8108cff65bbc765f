import './admin.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { columnsOf, type ImportKind, importKinds } from '../../organisation/import.ts'
import { exportOrganisation } from '../../organisation/import-api.ts'
import { writeCsv } from '../../shared/csv.ts'
import { dayOf } from '../../shared/day.ts'
import { organisationImport as en } from '../../shared/texts/en/organisation-import.ts'
import { organisationImport as sv } from '../../shared/texts/sv/organisation-import.ts'
import { Choice } from '../pieces/choice.tsx'
import { Icon } from '../pieces/icon.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'
import { read } from '../shell/read.ts'
import { Back } from './back.tsx'
import { ImportPreview } from './import-preview.tsx'
import { LARGEST_FILE, saveFile, textOf } from './read-file.ts'

/** The file to take in, once it has been read as text. */
interface Chosen {
  readonly name: string
  readonly text: string
}

/** In three steps: what the file holds, the file, and what it would change. */
export function ImportPage() {
  const t = useTexts({ sv, en })
  const [kind, setKind] = useState<ImportKind>('units')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const take = async (file: File | undefined) => {
    setChosen(null)
    setFault(null)
    if (!file) return
    if (file.size > LARGEST_FILE) return setFault(t.tooLarge)
    const text = await textOf(file)
    if (text === undefined) return setFault(t.unreadable)
    setChosen({ name: file.name, text })
  }
  return (
    <Page title={t.title} lead={<Back />} width="read">
      <p>{t.lead}</p>
      <Section title={t.steps.what}>
        <Choice
          label={t.what}
          name="kind"
          required
          lay="row"
          value={kind}
          onChange={(next) => {
            setKind(next)
            setChosen(null)
          }}
          options={importKinds.map((value) => ({ value, text: t.kinds[value], hint: t.kindHints[value] }))}
        />
        <Files kind={kind} />
      </Section>
      <Section title={t.steps.file}>
        <ul className="admin-rules">
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p className="subtle">{t.fileHint}</p>
        <div className="row">
          <label className="ds-button admin-file" data-variant="secondary">
            <Icon name="plus" />
            {t.choose}
            <input
              key={kind}
              type="file"
              className="ds-sr-only"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              onChange={(event) => void take(event.currentTarget.files?.[0])}
            />
          </label>
          {chosen && <span>{t.chosen(chosen.name)}</span>}
        </div>
        {fault && <StatusLine tone="danger">{fault}</StatusLine>}
      </Section>
      {chosen && (
        <ImportPreview
          key={`${kind} ${chosen.name} ${chosen.text.length}`}
          kind={kind}
          text={chosen.text}
          onAnother={() => setChosen(null)}
        />
      )}
    </Page>
  )
}

/** An empty template, and what stands now in the same columns. */
function Files({ kind }: { readonly kind: ImportKind }) {
  const t = useTexts({ sv, en })
  const name = `${t.fileNames[kind]}-${dayOf(nowHere())}.csv`
  const [failed, setFailed] = useState(false)
  const current = async () => {
    try {
      const { rows } = await read(exportOrganisation, { kind })
      saveFile(name, writeCsv(rows))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className="row">
      <Button
        variant="secondary"
        onClick={() =>
          saveFile(
            `${t.fileNames[kind]}.csv`,
            writeCsv([columnsOf[kind].all.map((column) => t.columns[column])]),
          )
        }
      >
        <Icon name="down" />
        {t.template}
      </Button>
      <Button variant="tertiary" onClick={() => void current()}>
        <Icon name="down" />
        {t.current}
      </Button>
      {failed && <StatusLine tone="danger">{t.unreadable}</StatusLine>}
    </div>
  )
}
