import './beside.css'
import { Button } from '@digdir/designsystemet-react'
import type { z } from 'zod'
import { besideHere } from '../../beside/api.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import type { PanelProps } from '../person/panel-props.ts'
import { Icon } from '../pieces/icon.tsx'
import { Section } from '../pieces/section.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { tell } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { written } from './copy-text.tsx'

type Out = z.output<(typeof besideHere)['output']>['links'][number]

/** Other systems that the unit opens from a person's page, with the person where the system takes that. */
export function LinksOut({ page }: PanelProps) {
  const t = useTexts({ sv, en }).links
  const reading = useRead(besideHere, {}, { topics: ['unit'] })
  if (reading.state !== 'ready' || reading.data.links.length === 0) return null
  const { person } = page
  const number = person.identities.find(({ kind }) => kind === 'personnummer' || kind === 'samordningsnummer')
  const isProtected = person.protected
  const links = reading.data.links.map((link) => ({
    link,
    // Nobody is told by Hemma that this unit asks about one with protected identity.
    withPerson: link.way !== 'plain' && !isProtected && number !== undefined,
  }))
  const bare = links.filter(({ withPerson }) => !withPerson)
  const overview = links.find(({ link }) => link.use === 'overview')
  return (
    <div className="no-print">
      <Section title={t.title}>
        {isProtected && <StatusLine tone="warning">{t.protected}</StatusLine>}
        <ul className="links-out">
          {links.map(({ link, withPerson }) => (
            <li key={link.id}>
              <OutLink link={link} href={withPerson ? `/out/${link.id}/${person.id}` : link.plain} />
            </li>
          ))}
        </ul>
        {bare.length > 0 && (
          <div className="links-number">
            <p className="subtle">{t.numberHint(bare.map(({ link }) => link.name).join(', '))}</p>
            {number && <CopyNumber text={number.text} />}
          </div>
        )}
        {overview && <p className="subtle">{t.overview(overview.link.name)}</p>}
      </Section>
    </div>
  )
}

function OutLink({ link, href }: { readonly link: Out; readonly href: string }) {
  const t = useTexts({ sv, en }).links
  return (
    <a
      className="ds-button"
      data-variant="secondary"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      aria-label={t.opens(link.name)}
    >
      {link.name}
      <Icon name="next" />
    </a>
  )
}

function CopyNumber({ text }: { readonly text: string }) {
  const t = useTexts({ sv, en }).links
  const copy = async () => tell((await written(text)) ? t.numberCopied : text)
  return (
    <Button variant="tertiary" onClick={() => void copy()}>
      {t.number}
    </Button>
  )
}
