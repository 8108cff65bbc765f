import { phoneHours as enHours } from '../../shared/texts/en/phone-hours.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { phoneHours as svHours } from '../../shared/texts/sv/phone-hours.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { Fold } from '../pieces/fold.tsx'
import { useMoments } from '../pieces/moment.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import type { Way } from './fields.ts'
import { OnDutyLine, ReadLine } from './read-line.tsx'

/** The call, above every form: the number of this very hour, and what to do when nobody answers. */
export function CallFirst({ way }: { readonly way: Way }) {
  const t = useTexts({ sv, en }).call
  const hours = useTexts({ sv: svHours, en: enHours })
  const { near } = useMoments()
  const language = useLanguage()
  return (
    <section className="call-first" aria-label={t.title}>
      {way.phoneNow ? (
        <>
          <PhoneLink number={way.phoneNow.phone} whom={way.name} as="button" />
          <p className="subtle">{t.hours(way.phoneNow.from, way.phoneNow.to)}</p>
        </>
      ) : (
        <p>
          <strong>{way.opensAt ? t.closed(near(way.opensAt)) : t.nobody}</strong>
        </p>
      )}
      {way.reading && <ReadLine reading={way.reading} above={way.phoneNow?.phone} />}
      {way.onDuty && <OnDutyLine onDuty={way.onDuty} />}
      <div className="call-more">
        <Fold title={t.all}>
          <ul className="call-lines">
            {way.phones.map((line) => (
              <li key={line.line}>
                <span>
                  {t.lines[line.line]}, {hours.days[line.days](line.from, line.to)}
                </span>
                <PhoneLink number={line.phone} whom={`${way.name}, ${t.lines[line.line]}`} />
              </li>
            ))}
          </ul>
          <p className="subtle">
            {way.opening[language]}. {way.catchment[language]}.
          </p>
          <p className="subtle">
            {t.who} {way.doors.map(({ text }) => text[language]).join('. ')}.
          </p>
        </Fold>
      </div>
    </section>
  )
}
