import './team-board.css'
import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { type BoardRow, readBoard } from '../../referrals/board-api.ts'
import { careModel as enModel } from '../../shared/texts/en/care-model.ts'
import { teamBoard as en } from '../../shared/texts/en/team-board.ts'
import { careModel as svModel } from '../../shared/texts/sv/care-model.ts'
import { teamBoard as sv } from '../../shared/texts/sv/team-board.ts'
import { Alarms } from '../alarms/alarms.tsx'
import { Silent } from '../alarms/silent.tsx'
import { Icon } from '../pieces/icon.tsx'
import { partLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { nowHere } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { DutyNow } from '../roster/duty-now.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { BoardCard } from './board-card.tsx'
import { isDueToday } from './due-today.ts'

const Inbox = partLater(async () => (await import('../sent/inbox.tsx')).Inbox, 1)
const NightToday = partLater(async () => (await import('../night/night-today.tsx')).NightToday, 0)
const RoundToday = partLater(async () => (await import('../round/round-today.tsx')).RoundToday, 0)
const StayDue = partLater(async () => (await import('../stay-report/stay-due.tsx')).StayDue, 0)
const ReferralDetail = partLater(async () => (await import('./referral-detail.tsx')).ReferralDetail)

type Board = z.output<(typeof readBoard)['output']>

/** The team's board: columns at a desk, one list on a phone, and the phone intake one tap away. */
export function TeamBoard() {
  const t = useTexts({ sv, en })
  const model = useTexts({ sv: svModel, en: enModel })
  const reading = useRead(readBoard, {}, { topics: ['unit'] })
  const language = useLanguage()
  const { referral } = useSearch({ from: '/inside/team' })
  const navigate = useNavigate()
  const team = reading.state === 'ready' ? reading.data : null
  const opened = team && rowsOf(team).find((row) => row.referral === referral)
  const open = (row: BoardRow) => navigate({ to: '/team', search: { referral: row.referral } })
  return (
    <Page
      title={team?.team.name ?? t.title}
      lead={team && <Room capacity={team.capacity} words={team.team.words} />}
      actions={
        team && (
          <>
            <Button asChild>
              <Link to="/team/call">
                <Icon name="phone" />
                {t.someoneCalls}
              </Link>
            </Button>
            <Button asChild variant="tertiary">
              <Link to="/care-model/$id" params={{ id: team.team.model }}>
                {model.page.open}
              </Link>
            </Button>
          </>
        )
      }
    >
      <WhenRead reading={reading} lines={5}>
        {(board) => (
          <>
            <Silent />
            <Alarms />
            <DutyNow />
            <StayDue />
            <NightToday />
            <RoundToday />
            <Inbox folded />
            <Columns board={board} onOpen={open} />
          </>
        )}
      </WhenRead>
      <Sheet
        title={
          opened
            ? `${isDueToday(opened, nowHere()) ? t.today : opened.urgency.text[language]} · ${opened.reason.text[language]}`
            : t.title
        }
        open={referral !== undefined}
        onClose={() => navigate({ to: '/team' })}
        place="side"
      >
        {referral !== undefined && <ReferralDetail referral={referral} />}
      </Sheet>
    </Page>
  )
}

function rowsOf({ inflow, waiting, closedToday }: Board): readonly BoardRow[] {
  return [...inflow, ...waiting, ...closedToday]
}

/** Places taken and in all; a full team says so. */
function Room({
  capacity,
  words,
}: {
  readonly capacity: Board['capacity']
  readonly words: Board['team']['words']
}) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const { enrolled, places, needsReason } = capacity
  return (
    <p className="board-room" data-full={needsReason}>
      <strong>
        {places === null
          ? t.enrolled(enrolled, words.enrolled[language], words.enrolledList[language])
          : t.capacity(enrolled, places)}
      </strong>
      {needsReason && ` ${t.full}`}
    </p>
  )
}

function Columns({ board, onOpen }: { readonly board: Board; readonly onOpen: (row: BoardRow) => void }) {
  const t = useTexts({ sv, en })
  const columns = [
    { key: 'new', rows: board.inflow.filter(({ state }) => state === 'new') },
    { key: 'assessing', rows: board.inflow.filter(({ state }) => state !== 'new') },
    { key: 'decided', rows: board.waiting },
    { key: 'closed', rows: board.closedToday },
  ] as const
  return (
    <div className="board-columns">
      {columns.map(({ key, rows }) => (
        <Section key={key} title={t.column[key]} count={rows.length} tone="plain">
          <List rows={rows} keyOf={(row) => row.referral} label={t.column[key]} none={t.none[key]} quiet>
            {(row) => <BoardCard row={row} onOpen={() => onOpen(row)} />}
          </List>
        </Section>
      ))}
    </div>
  )
}
