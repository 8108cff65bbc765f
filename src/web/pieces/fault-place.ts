/**
 * Where a field at fault stands: the nearest one around the summary, since a page may hold several forms with fields of
 * the same name. `field` is a path ('going.0.staff'); where no part of the form has that whole name, its beginning counts.
 */
export function placeOf(summary: Element | null, field: string): Element | null {
  const parts = field.split('.')
  for (let count = parts.length; count > 0; count--) {
    const named = `[data-name="${CSS.escape(parts.slice(0, count).join('.'))}"]`
    for (let around = summary; around; around = around.parentElement) {
      const found = around.querySelector(named)
      if (found) return found
    }
  }
  return null
}

/** What the field is called on the screen, without "(optional)"; empty where nothing calls it anything. */
export function labelOf(place: Element): string {
  const label = place.querySelector('legend, label, .field-legend')?.cloneNode(true)
  if (!(label instanceof Element)) return ''
  label.querySelector('.field-optional')?.remove()
  return label.textContent?.trim() ?? ''
}

/** Goes to the field: what is folded around it opens, it comes into view and takes focus. */
export function leadTo(place: Element | null): void {
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    fold.open = true
  }
  const control = place?.querySelector<HTMLElement>(
    'input:not([hidden], [type="hidden"]), textarea, select, [role="spinbutton"], button',
  )
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
