import { type EntryKind, entryKinds } from '../../records/entry.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { useKinds } from '../person/entry-words.ts'
import { Check } from '../pieces/check.tsx'
import { useTexts } from '../shell/language.ts'

/** Written by Hemma or by others: never the unit's own to hand over. */
const never: readonly EntryKind[] = ['messageReceived', 'imported', 'avoidedCare', 'historyConfirmed']

interface KindFieldsProps {
  readonly leftOut: readonly EntryKind[]
  readonly onChange: (leftOut: EntryKind[]) => void
}

/** Which kinds of entry are handed over. */
export function KindFields({ leftOut, onChange }: KindFieldsProps) {
  const t = useTexts({ sv, en }).setting
  const kinds = useKinds()
  return (
    <div className="stack">
      <p className="subtle">{t.kindsHint}</p>
      <div className="transfer-kinds">
        {entryKinds
          .filter((kind) => !never.includes(kind))
          .map((kind) => (
            <Check
              key={kind}
              label={kinds[kind]}
              checked={!leftOut.includes(kind)}
              onChange={(on) => onChange(on ? leftOut.filter((one) => one !== kind) : [...leftOut, kind])}
            />
          ))}
      </div>
    </div>
  )
}
