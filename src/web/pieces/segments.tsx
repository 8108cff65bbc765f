import './segments.css'
import { useId } from 'react'

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[]
}

/** A few choices in a row, of which one holds: language, appearance, a filter. */
export function Segments<Value extends string>({ label, value, onChange, options }: SegmentsProps<Value>) {
  const name = useId()
  return (
    <fieldset className="segments">
      <legend>{label}</legend>
      <div className="segments-row" data-columns={columnsOf(options.length)}>
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** In how many columns choices stand where they do not fit in one row, so that none is left alone on a line. */
function columnsOf(count: number): number {
  if (count <= 3) return count
  return count === 4 ? 2 : 3
}
