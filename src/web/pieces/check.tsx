import { Checkbox } from '@digdir/designsystemet-react'

interface CheckProps {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** Yes or no, as a card of its own. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <Checkbox
      variant="outline"
      label={label}
      description={hint}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
