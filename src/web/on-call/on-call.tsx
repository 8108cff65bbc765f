import './on-call.css'
import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { onCallCards, onCallFind, onCallPrint } from '../../on-call/api.ts'
import { CARDS, type OnCallCard } from '../../on-call/on-call.ts'
import { holds } from '../../on-call/rules.ts'
import { onCall as en } from '../../shared/texts/en/on-call.ts'
import { onCall as sv } from '../../shared/texts/sv/on-call.ts'
import { Empty } from '../pieces/empty.tsx'
import { useMoments } from '../pieces/moment.ts'
import { Page } from '../pieces/page.tsx'
import { PrintButton } from '../pieces/print-button.tsx'
import { Problem } from '../pieces/problem.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useSettled } from '../reach-the-team/use-settled.ts'
import { useTexts } from '../shell/language.ts'
import type { Problem as Told } from '../shell/problem.ts'
import { read, useRead } from '../shell/read.ts'
import { chosenOf, useSession } from '../shell/session.ts'
import { Card } from './card.tsx'

/** For who is on call: everyone whom the unit is responsible for, a card each, on the screen and on logged paper. */
export function OnCall() {
  const t = useTexts({ sv, en })
  const [pages, setPages] = useState(1)
  const [term, setTerm] = useState('')
  const sought = useSettled(term.trim(), 250)
  const first = useRead(onCallCards, {}, { topics: ['unit'] })
  const total = first.state === 'ready' ? first.data.total : 0
  const skips = Array.from({ length: pages }, (_, page) => page * CARDS)
  const [paper, setPaper] = useState<readonly OnCallCard[]>([])
  return (
    <Page title={t.title} lead={t.lead} actions={total > 0 && <Print skips={skips} onPaper={setPaper} />}>
      <div className="stack oncall-screen">
        <WhenRead reading={first} lines={8}>
          {({ cards }) =>
            total === 0 ? (
              <Empty icon="check">{t.none}</Empty>
            ) : (
              <>
                <TextField label={t.find} name="find" type="search" value={term} onChange={setTerm} />
                {sought.length >= 2 && total > CARDS ? (
                  <Found term={sought} />
                ) : (
                  <>
                    <p className="subtle" aria-live="polite">
                      {t.count(Math.min(pages * CARDS, total), total)}
                    </p>
                    <Cards cards={cards.filter(({ person }) => holds(person, term))} />
                    {skips.slice(1).map((skip) => (
                      <More key={skip} skip={skip} />
                    ))}
                    {pages * CARDS < total && (
                      <Button variant="secondary" onClick={() => setPages(pages + 1)}>
                        {t.more}
                      </Button>
                    )}
                  </>
                )}
              </>
            )
          }
        </WhenRead>
      </div>
      <Paper cards={paper} />
    </Page>
  )
}

/** Of more than one page all are searched, also those that are not shown; only those found are read and logged. */
function Found({ term }: { readonly term: string }) {
  const t = useTexts({ sv, en })
  const reading = useRead(onCallFind, { term }, { topics: ['unit'] })
  return (
    <WhenRead reading={reading} lines={8}>
      {({ cards, total }) => (
        <>
          <p className="subtle" aria-live="polite">
            {t.found(cards.length, total)}
          </p>
          <Cards cards={cards} />
        </>
      )}
    </WhenRead>
  )
}

function More({ skip }: { readonly skip: number }) {
  const reading = useRead(onCallCards, { skip }, { topics: ['unit'] })
  return (
    <WhenRead reading={reading} lines={8}>
      {({ cards }) => <Cards cards={cards} />}
    </WhenRead>
  )
}

function Cards({ cards }: { readonly cards: readonly OnCallCard[] }) {
  const t = useTexts({ sv, en })
  if (cards.length === 0) return <p className="subtle">{t.noneFound}</p>
  return (
    <ul className="oncall-cards" aria-label={t.title}>
      {cards.map((card) => (
        <li key={card.person.id}>
          <Card card={card} />
        </li>
      ))}
    </ul>
  )
}

interface PrintProps {
  readonly skips: readonly number[]
  readonly onPaper: (cards: readonly OnCallCard[]) => void
}

/** What is shown goes on paper, once the server has logged it as Utskrift; without the log there is no paper. */
function Print({ skips, onPaper }: PrintProps) {
  const [problem, setProblem] = useState<Told | null>(null)
  const before = async () => {
    try {
      const pages = await Promise.all(skips.map((skip) => read(onCallPrint, { skip })))
      onPaper(pages.flatMap(({ cards }) => cards))
      setProblem(null)
    } catch (why) {
      setProblem(why as Told) // Cast: read() rejects with a Problem and nothing else.
      return false
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    return true
  }
  return (
    <>
      <PrintButton before={before} />
      {problem && <Problem problem={problem} />}
    </>
  )
}

/** Several persons a sheet, drawn only for the printer. No codes and no keys. */
function Paper({ cards }: { readonly cards: readonly OnCallCard[] }) {
  const t = useTexts({ sv, en })
  const { full } = useMoments()
  const unit = chosenOf(useSession())?.unit.name ?? ''
  return (
    <div className="oncall-paper" aria-hidden="true">
      {cards.length === 0 ? (
        <p>{t.paperUnlogged}</p>
      ) : (
        <p>
          <b>{t.paper(unit, full(Date.now()))}</b> {t.paperNote}
        </p>
      )}
      <div>
        {cards.map((card) => (
          <Card key={card.person.id} card={card} paper />
        ))}
      </div>
    </div>
  )
}
