import { round as en } from '../../shared/texts/en/round.ts'
import { round as sv } from '../../shared/texts/sv/round.ts'
import { Check } from '../pieces/check.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { useTexts } from '../shell/language.ts'

const keys = [
  ['Enter', 'enter'],
  ['B', 'b'],
  ['Ctrl Enter', 'send'],
  ['Esc', 'leave'],
  ['U', 'u'],
  ['O', 'o'],
  ['S', 's'],
  ['Z', 'z'],
  ['← →', 'arrows'],
  ['L', 'l'],
  ['?', 'help'],
] as const

interface KeysSheetProps {
  readonly letters: boolean
  readonly onLetters: (on: boolean) => void
  readonly onClose: () => void
}

/** Which key does what in the round, and the way to turn the letters off. */
export function KeysSheet({ letters, onLetters, onClose }: KeysSheetProps) {
  const t = useTexts({ sv, en }).keys
  return (
    <Sheet title={t.title} open onClose={onClose}>
      <div className="stack">
        <p>{t.lead}</p>
        <dl className="round-keys">
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t.list[what]}</dd>
            </div>
          ))}
        </dl>
        <Check label={t.letters} hint={t.lettersHint} checked={letters} onChange={onLetters} />
      </div>
    </Sheet>
  )
}
