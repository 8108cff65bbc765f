import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { offline as en } from '../../shared/texts/en/offline.ts'
import { offline as sv } from '../../shared/texts/sv/offline.ts'
import { Icon } from '../pieces/icon.tsx'
import { useTexts } from '../shell/language.ts'
import { usersWithBag } from '../shell/users-with-bag.ts'

/** Where somebody has a day bag on this device, it can be opened without signing in; nothing where nobody has. */
export function OpenWithout({ back }: { readonly back: string | undefined }) {
  const t = useTexts({ sv, en }).lock
  const [has, setHas] = useState(false)
  useEffect(() => {
    void usersWithBag().then((users) => setHas(users.length > 0))
  }, [])
  if (!has) return null
  return (
    <p>
      <Button asChild variant="secondary">
        <Link to="/locked" search={back === undefined ? {} : { back }}>
          <Icon name="lock" />
          {t.way}
        </Link>
      </Button>
    </p>
  )
}
