import { Button } from '@digdir/designsystemet-react'
import { outbox as en } from '../../shared/texts/en/outbox.ts'
import { outbox as sv } from '../../shared/texts/sv/outbox.ts'
import { useMoments } from '../pieces/moment.ts'
import { announce } from '../shell/announce.tsx'
import { useLanguage, useTexts } from '../shell/language.ts'
import { fieldsIn, type WrittenField } from './fields.ts'

interface WrittenWordsProps {
  readonly endpoint: string
  readonly input: unknown
}

/** What was written, field by field, and a way to take the text along. */
export function WrittenWords({ endpoint, input }: WrittenWordsProps) {
  const t = useTexts({ sv, en })
  const language = useLanguage()
  const { near } = useMoments()
  const fields = fieldsIn(input, language, endpoint.split('.')[0] ?? '')
  if (fields.length === 0) return <p>{t.nothingWritten}</p>
  const shown = ({ value }: WrittenField) =>
    /^\d{4}-\d\d-\d\dT/.test(String(value)) ? near(Date.parse(String(value))) : String(value)
  const copy = async () => {
    const text = fields.map((one) => `${one.label ?? t.otherField}: ${shown(one)}`).join('\n')
    try {
      await navigator.clipboard.writeText(text)
      announce(t.copied)
    } catch {
      announce(t.copyFailed)
    }
  }
  return (
    <>
      <dl className="outbox-fields">
        {fields.map((one) => (
          <div key={one.path.join('.')}>
            <dt>{one.label ?? t.otherField}</dt>
            <dd>{shown(one)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button variant="tertiary" onClick={() => void copy()}>
          {t.copy}
        </Button>
      </div>
    </>
  )
}
