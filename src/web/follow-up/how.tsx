import { useFigureWords } from './words.ts'

/** How a figure is counted and where it comes from; shown on a tap, and always on paper. */
export function How({ figure, report }: { readonly figure: string; readonly report: string }) {
  const { t, about } = useFigureWords()
  const { title, how, source } = about(figure, report)
  return (
    <details className="figure-how">
      <summary>
        {t.how}
        <span className="ds-sr-only">: {title}</span>
      </summary>
      <p>{how}</p>
      <p className="subtle">{t.source(source)}</p>
    </details>
  )
}
