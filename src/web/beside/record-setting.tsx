import './beside.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { besideSetting, besideSettingOf, type SettingShown } from '../../beside/setting-api.ts'
import { asId } from '../../shared/id.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { useKinds } from '../person/entry-words.ts'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { type Reading, useRead } from '../shell/read.ts'
import { usePartWords } from './use-part-words.ts'

const SettingSheet = sheetLater(async () => (await import('./setting-sheet.tsx')).SettingSheet)

/** Whether Hemma is the own unit's record, as everybody who works there sees it and its head states it. */
export function RecordSetting() {
  const t = useTexts({ sv, en }).setting
  const reading = useRead(besideSetting, {}, { topics: ['unit'] })
  return <Whole reading={reading} title={t.title} by="head" />
}

/** The same of a unit of the own care provider, for its administrators. */
export function RecordSettingOf() {
  const t = useTexts({ sv, en }).setting
  const { id } = useParams({ from: '/inside/admin/unit/$id/record' })
  const reading = useRead(besideSettingOf, { unit: asId<'unit'>(id) })
  const title = reading.state === 'ready' ? t.ofUnit(reading.data.unitName) : t.title
  return <Whole reading={reading} title={title} by="admin" />
}

interface WholeProps {
  readonly reading: Reading<SettingShown>
  readonly title: string
  readonly by: 'head' | 'admin'
}

function Whole({ reading, title, by }: WholeProps) {
  const t = useTexts({ sv, en }).setting
  return (
    <Page title={title} tab={t.title} lead={t.lead} width="read">
      <WhenRead reading={reading} lines={8}>
        {(shown) => (
          <>
            <Now shown={shown} by={by} />
            {shown.setting.mode === 'beside' && <Headings shown={shown} />}
            <Links shown={shown} />
            <History shown={shown} />
          </>
        )}
      </WhenRead>
    </Page>
  )
}

function Now({ shown, by }: { readonly shown: SettingShown; readonly by: 'head' | 'admin' }) {
  const t = useTexts({ sv, en }).setting
  const { near } = useMoments()
  const [open, setOpen] = useState(false)
  const { setting, said, waiting, head, allowed } = shown
  const isBeside = setting.mode === 'beside'
  return (
    <Section
      title={isBeside ? t.beside(setting.system) : t.own}
      actions={
        allowed.includes('beside.state') && (
          <Button variant="secondary" className="no-print" onClick={() => setOpen(true)}>
            <Icon name="edit" />
            {t.change}
          </Button>
        )
      }
    >
      {isBeside && setting.since && <p>{t.since(setting.since)}</p>}
      {isBeside && by === 'head' && (
        <p>
          <Link to="/transfers" className="ds-link">
            {t.waiting(waiting)}
          </Link>
        </p>
      )}
      <p className="subtle">{said ? t.said(said.by, near(said.at)) : t.unsaid}</p>
      {allowed.length === 0 && <p className="subtle">{head ? t.onlyHead(head) : t.onlyAdmin}</p>}
      <SettingSheet shown={shown} by={by} open={open} onClose={() => setOpen(false)} />
    </Section>
  )
}

function Headings({ shown: { setting } }: { readonly shown: SettingShown }) {
  const t = useTexts({ sv, en }).setting
  const kinds = useKinds()
  const name = usePartWords()
  const under = (heading: string) =>
    Object.entries(setting.mapping).flatMap(([part, to]) => (to === heading ? [name(part)] : []))
  return (
    <>
      <Section title={t.headings} count={setting.headings.length}>
        <dl className="transfer-headings">
          {setting.headings.map((heading) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>{[...new Set(under(heading))].join(', ') || '–'}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t.leftOut} count={setting.leftOut.length}>
        <p>
          {setting.leftOut.length === 0
            ? t.leftOutNone
            : setting.leftOut.map((kind) => kinds[kind]).join(', ')}
        </p>
      </Section>
    </>
  )
}

function Links({ shown: { setting } }: { readonly shown: SettingShown }) {
  const t = useTexts({ sv, en }).setting
  return (
    <Section title={t.links} count={setting.links.length}>
      <List
        rows={setting.links}
        keyOf={(link) => link.id}
        label={t.links}
        none={t.linksNone}
        noneIcon="sent"
        quiet
      >
        {(link) => (
          <article>
            <p>
              <strong>{link.name}</strong>
            </p>
            <p className="subtle">
              {t.uses[link.use]} · {t.ways[link.way]}
            </p>
            <p className="transfer-address">{link.url}</p>
          </article>
        )}
      </List>
    </Section>
  )
}

function History({ shown: { history } }: { readonly shown: SettingShown }) {
  const t = useTexts({ sv, en }).setting
  const { near } = useMoments()
  if (history.length === 0) return null
  return (
    <Section title={t.history} count={history.length}>
      <List rows={history} keyOf={(one) => one.id} label={t.history} none="" quiet>
        {(one) => (
          <article>
            <p>
              <strong>{one.mode === 'own' ? t.own : t.beside(one.system)}</strong>
              {one.links.length > 0 && ` · ${t.links}: ${one.links.join(', ')}`}
            </p>
            <p className="subtle">{t.historyLine(one.by, near(one.at))}</p>
          </article>
        )}
      </List>
    </Section>
  )
}
