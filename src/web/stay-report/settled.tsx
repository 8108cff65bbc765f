import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import type { UntilShown } from '../../stay-reports/stay-report.ts'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { useTexts } from '../shell/language.ts'

/** What is settled until the visit, as it is read aloud. */
export function Settled({ until }: { readonly until: UntilShown }) {
  const t = useTexts({ sv, en })
  const { medical, medicalUnit, nightUnit, homeCare, told } = until
  const nurse =
    nightUnit === null ? t.nurse.none : homeCare === 'yes' ? nightUnit.name : t.nurse.toldOnly(nightUnit.name)
  const rows = [
    [t.headings.medical, `${medical.physician}, ${medicalUnit}`],
    [t.headings.nurse, nurse],
    [t.headings.watch, until.watch],
    [t.headings.emergency, until.emergency],
    [t.headings.told, `${t.told.who[told.who](told.relative)}, ${t.told.how[told.how]}`],
  ] as const
  return (
    <dl className="stay-settled">
      {rows.map(([heading, text]) => (
        <div key={heading}>
          <dt>{heading}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {(['callDay', 'callNight'] as const).map((name) => (
        <div key={name}>
          <dt>{t.form[name]}</dt>
          <dd>
            {until[name].who} <PhoneLink number={until[name].phone} whom={until[name].who} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
