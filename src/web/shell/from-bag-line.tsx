import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { useMoments } from '../pieces/moment.ts'
import { StatusLine } from '../pieces/status-line.tsx'
import { oldestFromBag } from './from-bag.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'

/** Above a screen that shows what lies in the day bag: from when. */
export function FromBagLine() {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  const packedAt = useValue(oldestFromBag)
  if (packedAt === null) return null
  return (
    <div role="status" className="from-bag">
      <StatusLine>{t.fromBag(near(packedAt))}</StatusLine>
    </div>
  )
}
