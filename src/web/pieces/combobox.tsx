import { Input } from '@digdir/designsystemet-react'
import { lazy, Suspense } from 'react'
import { whenReached } from '../shell/lazy-screen.ts'
import { Field, type FieldProps } from './field.tsx'

export interface ComboboxOption {
  readonly id: string
  readonly text: string
  readonly detail?: string
}

export interface ComboboxProps extends Omit<FieldProps, 'children'> {
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly options: readonly ComboboxOption[]
}

const load = whenReached(() => import('./combobox-box.tsx'))
const Box = lazy(async () => ({ default: (await load()).ComboboxBox }))

/** One of very many, found by writing. Its code loads when a form shows it. */
export function Combobox(props: ComboboxProps) {
  const { value, onChange, options, ...field } = props
  return (
    <Suspense
      fallback={
        <Field {...field}>
          <Input value={options.find((option) => option.id === value)?.text ?? ''} readOnly />
        </Field>
      }
    >
      <Box {...props} />
    </Suspense>
  )
}
