import { Heading } from '@digdir/designsystemet-react'
import type { z } from 'zod'
import type { listCast } from '../../demo/api.ts'
import { signIn as en } from '../../shared/texts/en/sign-in.ts'
import { signIn as sv } from '../../shared/texts/sv/sign-in.ts'
import { Empty } from '../pieces/empty.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { startOf } from './start-link.ts'

interface CastCardsProps {
  readonly cast: z.output<(typeof listCast)['output']>
  readonly back: string | undefined
}

/** The staff of the demo region; a tap signs in as one of them through the real flow. */
export function CastCards({ cast, back }: CastCardsProps) {
  const t = useTexts({ sv, en }).demo
  const language = useLanguage()
  if (cast.staff.length === 0) return <Empty icon="persons">{t.none}</Empty>
  return (
    <section className="cast" aria-labelledby="cast-title">
      <div>
        <Heading level={2} data-size="sm" id="cast-title">
          {cast.region}
        </Heading>
        <p className="cast-lead">{t.lead}</p>
      </div>
      <ul className="cast-cards">
        {cast.staff.map((member) => (
          <li key={member.key}>
            <a className="cast-card" href={startOf({ as: member.key, back })}>
              <span className="ds-sr-only">{t.as(member.name)}. </span>
              <strong aria-hidden="true">{member.name}</strong>
              <span className="cast-role">{member.title}</span>
              <span className="cast-units">{member.units.join(' · ')}</span>
              <span className="cast-story">{member.story[language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
