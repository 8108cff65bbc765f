import type { PersonPage } from '../../persons/page-api.ts'
import { fact as enFact } from '../../shared/texts/en/fact.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { fact as svFact } from '../../shared/texts/sv/fact.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'
import { AddFact, useEditing } from './fact-editing.tsx'

/** What everyone must know before they act, first on the page: hypersensitivity, alerts, what is dangerous at the door. */
export function Alerts({ page }: { readonly page: PersonPage }) {
  const t = useTexts({ sv, en }).page
  const facts = useTexts({ sv: svFact, en: enFact })
  const { allergies, alerts, atTheDoor } = page.facts
  const door = atTheDoor?.value
  const known = allergies.filter(({ value }) => value.grade !== 'none')
  return (
    <section className="alerts" aria-label={t.alerts}>
      <ul className="alerts-list">
        {known.map((one) => (
          <Alert
            key={one.entry}
            grave={one.value.grade !== 'troublesome'}
            label={`${t.allergies}: ${one.value.substance}`}
            detail={[facts.grades[one.value.grade].toLowerCase(), one.value.reaction]}
            edit={{ kind: 'allergy', held: one }}
          />
        ))}
        {alerts.map((one) => (
          <Alert
            key={one.entry}
            grave={one.value.kind === 'safety' || one.value.kind === 'infection'}
            label={one.value.text}
            detail={[one.value.advice]}
            edit={{ kind: 'alert', held: one }}
          />
        ))}
        {atTheDoor && door?.twoMustGo && (
          <Alert
            grave
            label={facts.door.twoMustGo(door.twoMustGo)}
            edit={{ kind: 'atTheDoor', held: atTheDoor }}
          />
        )}
        {atTheDoor && door?.infection && (
          <Alert
            grave
            label={facts.door.infection(door.infection)}
            edit={{ kind: 'atTheDoor', held: atTheDoor }}
          />
        )}
        {known.length === 0 && (
          <li className="alerts-calm">{allergies.length > 0 ? t.noneKnown : t.notAsked}</li>
        )}
        {allergies.length === 0 && (
          <li className="alerts-more no-print">
            <AddFact kind="allergy" />
          </li>
        )}
      </ul>
    </section>
  )
}

interface AlertProps {
  readonly grave: boolean
  readonly label: string
  readonly detail?: readonly (string | undefined)[]
  readonly edit: Parameters<ReturnType<typeof useEditing>['edit']>[0]
}

/** One alert: a button where one's own unit said it and may change it, else only words. */
function Alert({ grave, label, detail = [], edit }: AlertProps) {
  const editing = useEditing()
  const more = detail.filter(Boolean).join('. ')
  const words = (
    <>
      <Icon name="alert" />
      <span>
        <strong>{label}</strong>
        {more && <span className="alerts-detail">{more}</span>}
      </span>
    </>
  )
  return (
    <li data-grave={grave}>
      {editing.may(edit.kind) && edit.held?.own ? (
        <button type="button" onClick={() => editing.edit(edit)}>
          {words}
        </button>
      ) : (
        <span className="alerts-said">{words}</span>
      )}
    </li>
  )
}
