import { Textarea } from '@digdir/designsystemet-react'
import type { Draft } from '../shell/draft.ts'
import { Field, type FieldProps } from './field.tsx'

interface TextAreaProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Keeps the text while it is written (`useDraft`); offer it again with `<DraftOffer>`. */
  readonly draft?: Draft
  readonly rows?: number
  readonly maxLength?: number
}

/** Running text that grows as it is written. */
export function TextArea({ value, onChange, draft, rows = 3, maxLength, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <Textarea
        name={field.name}
        rows={rows}
        {...(maxLength ? { maxLength } : {})}
        aria-required={field.required || undefined}
        value={value}
        onChange={(event) => {
          const text = event.currentTarget.value
          draft?.keep(field.name, text)
          onChange(text)
        }}
      />
    </Field>
  )
}
