import './admin.css'
import { readOrganisation } from '../../organisation/organisation-api.ts'
import { findStaff } from '../../organisation/staff-api.ts'
import { displayPhone } from '../../shared/phone-number.ts'
import { phoneHours as en } from '../../shared/texts/en/phone-hours.ts'
import { phoneHours as sv } from '../../shared/texts/sv/phone-hours.ts'
import { nowHere, useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { Back } from './back.tsx'
import { useOrganisationWords } from './words.ts'

/** The whole organisation to print: every open unit with its phones and its staff. No phone of a member of staff stands on it. */
export function Paper() {
  const t = useOrganisationWords()
  const hours = useTexts({ sv, en })
  const { full } = useMoments()
  const organisation = useRead(readOrganisation, {})
  const staff = useRead(findStaff, { text: '', take: 500 })
  const people = staff.state === 'ready' ? staff.data.staff : []
  return (
    <Page title={t.print.title} lead={<Back />} actions={<PrintButton />} width="read">
      <WhenRead reading={organisation} lines={6}>
        {({ provider, units }) => (
          <div className="admin-paper">
            <p>
              <strong>{provider.name}</strong> · {t.print.at(full(nowHere()))}
            </p>
            {units
              .filter(({ standing }) => standing !== 'over')
              .map((unit) => {
                const here = people.filter(({ works }) =>
                  works.some(({ unitName }) => unitName === unit.name),
                )
                return (
                  <section key={unit.unit}>
                    <h2>{unit.name}</h2>
                    <p className="subtle">
                      {[t.unitKind[unit.kind], unit.hsaId, unit.headName && t.units.head(unit.headName)]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                    <p>
                      {unit.phones.length === 0
                        ? t.units.noPhones
                        : unit.phones
                            .map(
                              (one) =>
                                `${t.line[one.line]} ${displayPhone(one.phone)} (${hours.days[one.days](one.from, one.to)})`,
                            )
                            .join(' · ')}
                    </p>
                    {here.length === 0 ? (
                      <p className="subtle">{t.print.noStaff}</p>
                    ) : (
                      <ul>
                        {here.map((one) => (
                          <li key={one.staff}>
                            {one.name}, {one.works.find(({ unitName }) => unitName === unit.name)?.title}
                          </li>
                        ))}
                      </ul>
                    )}
                  </section>
                )
              })}
          </div>
        )}
      </WhenRead>
    </Page>
  )
}
