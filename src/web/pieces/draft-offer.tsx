import { Alert, Button } from '@digdir/designsystemet-react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import type { Draft } from '../shell/draft.ts'
import { useTexts } from '../shell/language.ts'
import { useMoments } from './moment.ts'

interface DraftOfferProps {
  readonly draft: Draft
  /** Receives the kept fields when the writer takes the draft up again. */
  readonly onTake: (fields: Readonly<Record<string, string>>) => void
}

/** Offers what was written earlier and not sent. Nothing is filled in without being asked for. */
export function DraftOffer({ draft, onTake }: DraftOfferProps) {
  const t = useTexts({ sv, en }).draft
  const { near } = useMoments()
  if (!draft.found) return null
  return (
    <Alert data-color="info" className="offer">
      <p>{t.found(near(draft.found.keptAt))}</p>
      <div className="row">
        <Button onClick={() => onTake(draft.take())}>{t.restore}</Button>
        <Button variant="tertiary" onClick={draft.forget}>
          {t.discard}
        </Button>
      </div>
    </Alert>
  )
}
