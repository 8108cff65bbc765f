import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { Icon } from './icon.tsx'
import { Tag } from './tag.tsx'

/** That the person's identity is protected: beside the name, wherever the name stands. */
export function ProtectedTag({ of }: { readonly of: { readonly protected: boolean } }) {
  const t = useTexts({ sv, en }).person
  if (!of.protected) return null
  return (
    <Tag tone="danger">
      <Icon name="lock" /> {t.protectedIdentity}
    </Tag>
  )
}
