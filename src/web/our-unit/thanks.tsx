import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { ourUnit as en } from '../../shared/texts/en/our-unit.ts'
import { ourUnit as sv } from '../../shared/texts/sv/our-unit.ts'
import { listThanks, takeAwayThanks } from '../../thanks/api.ts'
import { ConfirmButton } from '../pieces/confirm-button.tsx'
import { Icon } from '../pieces/icon.tsx'
import { sheetLater } from '../pieces/later.tsx'
import { List } from '../pieces/list.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Section } from '../pieces/section.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { announce } from '../shell/announce.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'

const ThanksSheet = sheetLater(async () => (await import('./thanks-sheet.tsx')).ThanksSheet)

type Note = z.output<(typeof listThanks)['output']>['rows'][number]

/** What was said in thanks to the unit, for everyone who works there. */
export function Thanks() {
  const t = useTexts({ sv, en }).thanks
  const [open, setOpen] = useState(false)
  const reading = useRead(listThanks, {}, { topics: ['unit'] })
  return (
    <Section
      title={t.title}
      actions={
        <Button variant="secondary" className="no-print" onClick={() => setOpen(true)}>
          <Icon name="heart" />
          {t.write}
        </Button>
      }
    >
      <WhenRead reading={reading}>
        {({ rows, total }) => (
          <List
            rows={rows}
            total={total}
            keyOf={(row) => row.thanks}
            label={t.title}
            none={t.none}
            noneIcon="heart"
          >
            {(note) => <Said note={note} />}
          </List>
        )}
      </WhenRead>
      <p className="subtle">{t.noneHint}</p>
      <ThanksSheet open={open} onClose={() => setOpen(false)} />
    </Section>
  )
}

function Said({ note }: { readonly note: Note }) {
  const t = useTexts({ sv, en }).thanks
  const { send, state, problem, retry } = useSend(takeAwayThanks, () => announce(t.tookAway))
  return (
    <article className="stack">
      <p className="thanks-words">”{note.words}”</p>
      <p className="subtle">
        {t.by[note.saidBy]}, {note.day}. {t.written(note.writtenBy)}
      </p>
      {problem && <Problem problem={problem} retry={retry} />}
      <div className="no-print">
        <ConfirmButton
          variant="secondary"
          doing={t.takingAway}
          sending={state === 'sending'}
          onConfirm={() => void send({ thanks: note.thanks })}
        >
          {t.takeAway}
        </ConfirmButton>
      </div>
    </article>
  )
}
