import { myDay as en } from '../../shared/texts/en/my-day.ts'
import { myDay as sv } from '../../shared/texts/sv/my-day.ts'
import { Tag } from '../pieces/tag.tsx'
import { useTexts } from '../shell/language.ts'

/** How much others have written about a person since one was last there; nothing where nothing is new. */
export function FreshTag({ count }: { readonly count: number }) {
  const t = useTexts({ sv, en })
  if (count === 0) return null
  return <Tag tone="info">{t.fresh(count)}</Tag>
}
