import { Link } from '@tanstack/react-router'
import { readUnsigned } from '../../records/api.ts'
import { signNotes } from '../../records/write-api.ts'
import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { Time } from '../pieces/time.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'

/** My notes that wait for my signature, signed all at once at the day's end. Nothing waits: nothing is drawn. */
export function Unsigned() {
  const t = useTexts({ sv, en })
  const reading = useRead(readUnsigned, {})
  const signing = useSend(signNotes)
  if (reading.state !== 'ready' || reading.data.entries.length === 0) return null
  const { entries } = reading.data
  const sign = async () => {
    const done = await signing.send({ entries: entries.map(({ id }) => id) })
    if (done) announce(t.signed(done.signed))
  }
  return (
    <Section title={t.unsigned} count={entries.length}>
      <ul className="unsigned">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              {entry.kind !== 'visitNote' || entry.process === null ? (
                <b>{entry.personName}</b>
              ) : (
                <Link to="/visit/$id" params={{ id: entry.process }} className="ds-link">
                  {entry.personName}
                </Link>
              )}{' '}
              <span className="subtle">
                <Time at={entry.happenedAt} />
              </span>
            </p>
            <p className="unsigned-text">{entry.sections[0]?.text}</p>
          </li>
        ))}
      </ul>
      {signing.problem && <Problem problem={signing.problem} retry={signing.retry} />}
      <ConfirmButton doing={t.signing(entries.length)} sending={signing.state === 'sending'} onConfirm={sign}>
        {t.signAll(entries.length)}
      </ConfirmButton>
    </Section>
  )
}
