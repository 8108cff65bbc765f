import { Button } from '@digdir/designsystemet-react'
import type { PersonId } from '../../shared/id.ts'
import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { List } from '../pieces/list.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'
import { EndButton } from './end-round.tsx'
import { Reasons } from './reasons.tsx'
import { reasonsNow } from './reasons-now.ts'
import type { RoundData } from './round.tsx'

interface ListSheetProps {
  readonly round: RoundData
  readonly onGo: (person: PersonId) => void
  readonly onClose: () => void
}

/** Everybody in the round, to take anyone out of turn; and the way to end it. */
export function ListSheet({ round, onGo, onClose }: ListSheetProps) {
  const t = useTexts({ sv, en }).walk
  return (
    <Sheet title={t.list} open onClose={onClose} place="side">
      <List rows={round.rows} keyOf={(row) => row.person.id} label={t.list} none="">
        {(row) => (
          <article className="round-in-list">
            <Button variant="tertiary" onClick={() => onGo(row.person.id)}>
              {row.person.name}
            </Button>
            <Tag tone={row.state === 'gone' ? 'success' : row.state === 'later' ? 'warning' : 'neutral'}>
              {t.states[row.state]}
            </Tag>
            <Reasons reasons={reasonsNow(row).slice(0, 2)} />
          </article>
        )}
      </List>
      <EndButton round={round} />
    </Sheet>
  )
}
