import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { gearKinds } from '../../duty/roster.ts'
import { keepRosterGear } from '../../duty/roster-api.ts'
import { roster as en } from '../../shared/texts/en/roster.ts'
import { roster as sv } from '../../shared/texts/sv/roster.ts'
import { Choice } from '../pieces/choice.tsx'
import { List } from '../pieces/list.tsx'
import { Problem } from '../pieces/problem.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Tag } from '../pieces/tag.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { announce } from '../shell/announce.tsx'
import { isBlank } from '../shell/lack.ts'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import { useSend } from '../shell/send.ts'
import { useWhole } from '../shell/whole.ts'
import type { RosterData } from './roster.tsx'

type Gear = RosterData['gear'][number]

interface GearSheetProps {
  readonly gear: readonly Gear[]
  readonly open: boolean
  readonly onClose: () => void
}

/** The unit's cars, bags and phones: what there is, something new, and what is out of use. */
export function GearSheet({ gear, open, onClose }: GearSheetProps) {
  const t = useTexts({ sv, en }).gear
  return (
    <Sheet title={t.title} open={open} onClose={onClose} place="side">
      <div className="stack">
        <p className="subtle">{t.lead}</p>
        <List rows={gear} keyOf={(row) => row.gear} label={t.title} none={t.none} noneIcon="key" quiet>
          {(row) => <Thing row={row} />}
        </List>
        <NewThing />
      </div>
    </Sheet>
  )
}

function Thing({ row }: { readonly row: Gear }) {
  const t = useTexts({ sv, en }).gear
  const sending = useSend(keepRosterGear, () => announce(t.saved))
  const { gear, kind, name, ended, version } = row
  const turn = () => sending.send({ gear, kind, name, ended: !ended, over: version })
  return (
    <article className="stack">
      <div className="roster-thing">
        <p>
          <b>{name}</b> <span className="subtle">{t.kinds[kind]}</span> {ended && <Tag>{t.ended}</Tag>}
        </p>
        <Button
          variant="tertiary"
          aria-label={`${ended ? t.back : t.end}: ${name}`}
          loading={sending.state === 'sending'}
          onClick={() => void turn()}
        >
          {ended ? t.back : t.end}
        </Button>
      </div>
      {sending.problem && <Problem problem={sending.problem} retry={sending.retry} />}
    </article>
  )
}

function NewThing() {
  const t = useTexts({ sv, en }).gear
  const [kind, setKind] = useState<Gear['kind'] | null>(null)
  const [name, setName] = useState('')
  const { send, state, problem, retry } = useWhole(useSend(keepRosterGear), [
    [kind === null, 'kind', 'choice'],
    [isBlank(name), 'name', 'text'],
  ])
  const save = async () => {
    const made = kind && { gear: newId<'gear'>(), kind, name, ended: false, over: null }
    if (!(await send(made))) return
    announce(t.saved)
    setName('')
    setKind(null)
  }
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <h3>{t.add}</h3>
      {problem && <Problem problem={problem} retry={retry} />}
      <Choice
        label={t.kind}
        name="kind"
        required
        lay="row"
        value={kind}
        onChange={setKind}
        problem={problem}
        options={gearKinds.map((value) => ({ value, text: t.kinds[value] }))}
      />
      <TextField
        label={t.name}
        hint={t.nameHint}
        name="name"
        required
        value={name}
        onChange={setName}
        maxLength={80}
        problem={problem}
      />
      <Button loading={state === 'sending'} onClick={() => void save()}>
        {t.add}
      </Button>
    </form>
  )
}
