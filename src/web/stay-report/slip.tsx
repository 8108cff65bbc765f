import './stay-report.css'
import { useParams } from '@tanstack/react-router'
import { printPersonPage } from '../../persons/page-api.ts'
import { displayPhone, telOf } from '../../shared/phone-number.ts'
import { stayReport as en } from '../../shared/texts/en/stay-report.ts'
import { stayReport as sv } from '../../shared/texts/sv/stay-report.ts'
import { type StaySentRow, staySent } from '../../stay-reports/api.ts'
import { Empty } from '../pieces/empty.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { read, useRead } from '../shell/read.ts'
import { useVisitText } from './visit-text.ts'

/** The slip on the kitchen table: who comes and when, who is responsible, what to watch for, whom to call. Large, plain. */
export function StaySlip() {
  const { id } = useParams({ from: '/inside/stay-slip/$id' })
  const t = useTexts({ sv, en }).slip
  const reading = useRead(staySent, {}, { topics: ['unit'] })
  const row = reading.state === 'ready' ? reading.data.rows.find(({ report }) => report === id) : undefined
  const holds = row?.state === 'standing' ? row : undefined
  return (
    <Page title={t.title} width="read" actions={holds && <PrintButton before={() => logged(holds)} />}>
      <WhenRead reading={reading} lines={8}>
        {() =>
          row === undefined ? (
            <Empty icon="note">{t.notHere}</Empty>
          ) : holds === undefined ? (
            <Empty icon="note">{t.withdrawn}</Empty>
          ) : (
            <Slip row={holds} />
          )
        }
      </WhenRead>
    </Page>
  )
}

/** What leaves the house on paper is logged as Utskrift; without the log there is no print. */
async function logged({ person }: StaySentRow): Promise<boolean> {
  try {
    await read(printPersonPage, { person: person.id })
    return true
  } catch {
    return false
  }
}

function Slip({ row }: { readonly row: StaySentRow }) {
  const t = useTexts({ sv, en }).slip
  const { full } = useMoments()
  const words = useVisitText()
  const { until, team, visit, person } = row
  const nurse = until.homeCare === 'yes' ? until.nightUnit : null
  const phone = nurse?.phone ? `, ${displayPhone(nurse.phone)}` : ''
  return (
    <div className="slip">
      <div>
        <p className="slip-title">{t.title}</p>
        <p>{t.for(person.name)}</p>
      </div>
      <section>
        <h2>{t.visit}</h2>
        <p>{t.comes(team, words(visit))}</p>
      </section>
      <section>
        <h2>{t.responsible}</h2>
        <p>{t.physician(until.medical.physician, until.medicalUnit)}</p>
        {nurse && <p>{t.nurse(nurse.name, phone)}</p>}
      </section>
      <section>
        <h2>{t.watch}</h2>
        <p className="slip-watch">{until.watch}</p>
      </section>
      <p className="slip-112">
        {t.emergency} {until.emergency}
      </p>
      <section>
        <h2>{t.call}</h2>
        <dl className="slip-phones">
          {(['day', 'night'] as const).map((time) => {
            const callee = time === 'day' ? until.callDay : until.callNight
            return (
              <div key={time}>
                <dt>{t[time]}</dt>
                <dd>
                  {callee.who} <a href={telOf(callee.phone)}>{displayPhone(callee.phone)}</a>
                </dd>
              </div>
            )
          })}
        </dl>
        <p>{t.advice}</p>
      </section>
      <p>{t.left(row.by, full(row.at))}</p>
    </div>
  )
}
