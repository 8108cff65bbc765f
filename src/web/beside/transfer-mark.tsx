import './beside.css'
import { besideHere, besidePerson } from '../../beside/api.ts'
import type { PersonId } from '../../shared/id.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useMarkWords } from './use-mark-words.ts'

interface TransferMarkProps {
  readonly person: PersonId
  /** The newest version of the entry. */
  readonly entry: string
}

/** Whether an entry is handed over to the other record; nothing where Hemma is the record, or it is not to be. */
export function TransferMark({ person, entry }: TransferMarkProps) {
  const t = useTexts({ sv, en })
  const markWords = useMarkWords()
  const here = useRead(besideHere, {}, { topics: ['unit'] })
  const isBeside = here.state === 'ready' && here.data.mode === 'beside'
  const reading = useRead(besidePerson, { person }, { topics: ['unit'], when: isBeside })
  if (!isBeside || reading.state !== 'ready') return null
  const { system, records } = reading.data
  const found = records.find((one) => one.entry === entry)
  if (found === undefined) return null
  const { state, mark } = found
  return (
    <p className="transfer-mark subtle">
      <Icon name={state === 'transferred' ? 'check' : 'clock'} />
      {state === 'waiting' && t.notYet(system)}
      {state === 'changed' && t.changedSince(mark?.system ?? system)}
      {state === 'removed' && t.removedSince(mark?.system ?? system)}
      {state === 'transferred' && mark && markWords(mark)}
    </p>
  )
}
