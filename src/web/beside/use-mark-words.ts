import type { z } from 'zod'
import type { besideEntry } from '../../beside/api.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { useMoments } from '../pieces/moment.ts'
import { useTexts } from '../shell/language.ts'

type Mark = NonNullable<z.output<(typeof besideEntry)['output']>['mark']>

/** What a mark says: handed over, or removed there, to which system, by whom and when. */
export function useMarkWords(): (mark: Mark) => string {
  const t = useTexts({ sv, en })
  const { near } = useMoments()
  return ({ system, by, at, removed }) => (removed ? t.removedBy : t.markedBy)(system, by, near(at))
}
