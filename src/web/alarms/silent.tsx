import { noticesSilent } from '../../notices/api.ts'
import { alarm as en } from '../../shared/texts/en/alarm.ts'
import { alarm as sv } from '../../shared/texts/sv/alarm.ts'
import { useMoments } from '../pieces/moment.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'

/** The alarm on silence: what should alert the unit does not get out of the house. Nothing where all is well. */
export function Silent() {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const reading = useRead(noticesSilent, {}, { topics: ['unit'] })
  if (reading.state !== 'ready' || reading.data.since === null) return null
  return <StatusLine tone="danger">{t.silent(near(reading.data.since))}</StatusLine>
}
