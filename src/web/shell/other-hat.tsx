import { Alert, Button } from '@digdir/designsystemet-react'
import { shell as en } from '../../shared/texts/en/shell.ts'
import { shell as sv } from '../../shared/texts/sv/shell.ts'
import { otherHat } from './connection.ts'
import { useTexts } from './language.ts'
import { useValue } from './value.ts'

/** Two tabs, two hats: the server refused because another tab changed the assignment. */
export function OtherHat() {
  const t = useTexts({ sv, en }).otherHat
  if (!useValue(otherHat)) return null
  return (
    <Alert data-color="warning" role="alert" className="other-hat">
      <h2>{t.title}</h2>
      <p>{t.body}</p>
      <Button onClick={() => location.reload()}>{t.reload}</Button>
    </Alert>
  )
}
