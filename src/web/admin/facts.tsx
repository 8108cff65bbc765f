import type { ReactNode } from 'react'

interface FactsProps {
  readonly rows: readonly (readonly [label: string, value: ReactNode])[]
}

/** Label and value, line by line. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className="admin-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
