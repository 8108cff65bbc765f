import { Heading } from '@digdir/designsystemet-react'
import { signIn as en } from '../../shared/texts/en/sign-in.ts'
import { signIn as sv } from '../../shared/texts/sv/sign-in.ts'
import { Empty } from '../pieces/empty.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { demoCast } from '../shell/session-endpoints.ts'
import { startOf } from './start-link.ts'

/** The staff of the demo region, by unit; a tap signs in as one of them through the real flow. */
export function CastCards({ back }: { readonly back: string | undefined }) {
  const t = useTexts({ sv, en }).demo
  const reading = useRead(demoCast, {})
  return (
    <section className="cast" aria-labelledby="cast-title">
      <Heading level={2} data-size="sm" id="cast-title">
        {t.title}
      </Heading>
      <p className="cast-lead">{t.lead}</p>
      <WhenRead reading={reading} lines={6}>
        {(cast) =>
          cast.length === 0 ? (
            <Empty icon="persons">{t.none}</Empty>
          ) : (
            <ul className="cast-cards">
              {cast.map((member) => (
                <li key={member.key}>
                  <a className="cast-card" href={startOf({ as: member.key }, back)}>
                    <span className="ds-sr-only">{t.as(member.name)}. </span>
                    <strong aria-hidden="true">{member.name}</strong>
                    <span className="cast-role">
                      {member.title}, {member.unit}
                    </span>
                    <span className="cast-story">{member.story}</span>
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </WhenRead>
    </section>
  )
}
