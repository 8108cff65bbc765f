import { Link } from '@tanstack/react-router'
import { Icon } from '../pieces/icon.tsx'
import { useOrganisationWords } from './words.ts'

/** The way back to the whole organisation. */
export function Back() {
  const t = useOrganisationWords()
  return (
    <Link to="/admin" className="admin-back no-print">
      <Icon name="previous" />
      {t.title}
    </Link>
  )
}
