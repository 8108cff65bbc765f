import { Select } from '@digdir/designsystemet-react'
import { Field, type FieldProps } from './field.tsx'

interface SelectFieldProps<Value extends string> extends Omit<FieldProps, 'children'> {
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  /** The first line, while nothing is chosen. */
  readonly empty: string
}

/** One of many short names. For few, prefer `Choice`; for very many, `Combobox`. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, onChange, options, empty, ...field } = props
  return (
    <Field {...field}>
      <Select
        name={field.name}
        aria-required={field.required || undefined}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        <Select.Option value="" disabled>
          {empty}
        </Select.Option>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}
