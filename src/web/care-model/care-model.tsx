import './care-model.css'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { listCareModels, readCareModel } from '../../care-models/api.ts'
import type { CareModel as Model } from '../../care-models/care-model.ts'
import { told } from '../../care-models/telling.ts'
import { agreement as enAgreement } from '../../shared/texts/en/agreement.ts'
import { agreement as svAgreement } from '../../shared/texts/sv/agreement.ts'
import { OwnAgreement } from '../agreement/own-agreement.tsx'
import { WhoDoesWhat } from '../agreement/who-does-what.tsx'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { Tag } from '../pieces/tag.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
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
              <WhoDoes model={read} />
            </div>
            <Flow model={read} />
          </>
        )}
      </WhenRead>
    </Page>
  )
}

/** Who does what: the own team's agreement where this is its model, else the model's list. */
function WhoDoes({ model }: { readonly model: Model }) {
  const t = useTexts({ sv: svAgreement, en: enAgreement })
  const mine = chosenOf(useSession())?.unit.careModel === model.id
  if (mine) return <OwnAgreement />
  const { title, url, tasks } = model.agreement
  return (
    <Section title={t.title}>
      <p className="subtle">{t.lead}</p>
      <WhoDoesWhat agreement={{ title, url, tasks, said: null }} />
    </Section>
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
