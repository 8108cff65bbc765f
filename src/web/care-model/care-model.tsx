import './care-model.css'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { listCareModels, readCareModel } from '../../care-models/api.ts'
import type { CareModel as Model } from '../../care-models/care-model.ts'
import { told } from '../../care-models/telling.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useRead } from '../shell/read.ts'
import { Flow } from './flow.tsx'
import { Closing, Decisions, Frame, WaysIn } from './parts.tsx'
import { useTelling } from './use-telling.ts'

/** A team's way of working as it is declared: its words, criteria, decisions, steps and times, and where each comes from. */
export function CareModel() {
  const telling = useTelling()
  const t = telling.texts.page
  const { id } = useParams({ from: '/inside/care-model/$id' })
  const { version } = useSearch({ from: '/inside/care-model/$id' })
  const reading = useRead(readCareModel, { id, ...(version === undefined ? {} : { version }) })
  const model = reading.state === 'ready' ? reading.data : null
  return (
    <Page
      title={model ? told(model.name, telling) : t.title}
      lead={model ? told(model.purpose, telling) : t.lead}
      actions={model && <PrintButton />}
    >
      <WhenRead reading={reading} lines={6}>
        {(read) => (
          <>
            <Which model={read} />
            <Words model={read} />
            <div className="model-parts">
              <WaysIn model={read} />
              <Decisions model={read} />
              <Frame model={read} />
              <Closing model={read} />
            </div>
            <Flow model={read} />
          </>
        )}
      </WhenRead>
    </Page>
  )
}

/** Where it is described, and which version this is. */
function Which({ model }: { readonly model: Model }) {
  const telling = useTelling()
  const { texts } = telling
  const t = texts.page
  const list = useRead(listCareModels, {})
  const models = list.state === 'ready' ? list.data.models : []
  const versions = models.find(({ id }) => id === model.id)?.versions ?? [model.version]
  const newest = versions[0] ?? model.version
  return (
    <Section title={t.title}>
      <p>{t.lead}</p>
      {model.version !== newest && <StatusLine tone="warning">{t.older}</StatusLine>}
      <p>
        <strong>{texts.source}:</strong> {told(model.source.title, telling)}.{' '}
        {t.published(model.source.publisher, model.source.published)}
      </p>
      <ul className="model-versions" aria-label={t.versions}>
        {versions.map((version) => (
          <li key={version}>
            {version === model.version ? (
              <strong aria-current="page">{texts.version(version)}</strong>
            ) : (
              <Link
                to="/care-model/$id"
                params={{ id: model.id }}
                search={version === newest ? {} : { version }}
                className="ds-button"
                data-variant="tertiary"
              >
                {texts.version(version)}
              </Link>
            )}
            {version === newest && <Tag tone="success">{t.newest}</Tag>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Words({ model }: { readonly model: Model }) {
  const telling = useTelling()
  const { words, wordOf } = telling.texts.page
  const said = ['report', 'myReports', 'enrolled', 'enrolledList'] as const
  return (
    <Section title={words}>
      <dl className="model-words">
        {said.map((word) => (
          <div key={word}>
            <dt>{wordOf[word]}</dt>
            <dd>{told(model.words[word], telling)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
