import { Alert } from '@digdir/designsystemet-react'
import { common as enCommon } from '../../shared/texts/en/common.ts'
import { reachTheTeam as en } from '../../shared/texts/en/reach-the-team.ts'
import { common as svCommon } from '../../shared/texts/sv/common.ts'
import { reachTheTeam as sv } from '../../shared/texts/sv/reach-the-team.ts'
import { Choice } from '../pieces/choice.tsx'
import { Icon } from '../pieces/icon.tsx'
import { TextArea } from '../pieces/text-area.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import type { Fields, Way } from './fields.ts'

interface GatesProps {
  readonly gates: Way['gates']
  readonly fields: Fields
  readonly problem: Problem | null
}

/** The model's questions before anything is sent. A no asks for a reason; where the model says stop, see `stoppedBy`. */
export function Gates({ gates, fields, problem }: GatesProps) {
  const t = useTexts({ sv, en }).gates
  const yesNo = useTexts({ sv: svCommon, en: enCommon })
  const language = useLanguage()
  return gates.map((gate) => {
    const name = `gates.${gate.key}`
    const answer = fields.of(name)
    return (
      <div key={gate.key} className="stack">
        <Choice
          label={gate.question[language]}
          name={name}
          required
          lay="row"
          value={answer === 'yes' || answer === 'no' ? answer : null}
          onChange={(value) => fields.set(name, value)}
          options={[
            { value: 'yes', text: yesNo.yes },
            { value: 'no', text: yesNo.no },
          ]}
          problem={problem}
        />
        {answer === 'no' && gate.onNo === 'reason' && (
          <TextArea
            label={t.reason}
            name={`${name}.reason`}
            hint={gate.instead[language]}
            required
            rows={2}
            maxLength={1000}
            value={fields.of(`${name}.reason`)}
            onChange={(text) => fields.set(`${name}.reason`, text)}
            problem={problem}
          />
        )}
      </div>
    )
  })
}

/** The gate that ends the form, if one does. */
export function stoppedBy(gates: Way['gates'], fields: Fields) {
  return gates.find(({ key, onNo }) => onNo === 'stop' && fields.of(`gates.${key}`) === 'no')
}

/** Nothing is saved while the caller must ring 112; who answers is not with the person. 112 of their own stands in the header. */
export function StopByCaller() {
  const t = useTexts({ sv, en }).stop.byCaller
  return (
    <Alert data-color="danger" role="alert" className="stop">
      <h2>{t.title}</h2>
      <p>{t.body}</p>
    </Alert>
  )
}

/** Nothing is sent: 112, large, and what the model says to do instead. */
export function Stop({ instead }: { readonly instead: string }) {
  const t = useTexts({ sv, en }).stop
  return (
    <Alert data-color="danger" role="alert" className="stop">
      <h2>{t.title}</h2>
      <p>
        {instead} {t.body}
      </p>
      <a className="ds-button stop-call" data-color="danger" href="tel:112">
        <Icon name="phone" />
        {t.call}
      </a>
    </Alert>
  )
}
