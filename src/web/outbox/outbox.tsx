import './outbox.css'
import { useEffect, useState } from 'react'
import { outbox as en } from '../../shared/texts/en/outbox.ts'
import { outbox as sv } from '../../shared/texts/sv/outbox.ts'
import { onOutbox } from '../device/outbox.ts'
import { type OpenItem, readOwn } from '../device/outbox-own.ts'
import { noVault, type Vault, vault } from '../device/vault.ts'
import { Empty } from '../pieces/empty.tsx'
import { List } from '../pieces/list.tsx'
import { Page } from '../pieces/page.tsx'
import { Section } from '../pieces/section.tsx'
import { Skeleton } from '../pieces/skeleton.tsx'
import { connection } from '../shell/connection.ts'
import { useTexts } from '../shell/language.ts'
import { beginOutbox } from '../shell/outbox.ts'
import { useValue } from '../shell/value.ts'
import { OutboxItem } from './item.tsx'
import { KeptByServer } from './kept-by-server.tsx'

/** Everything that one has done on this device and Hemma does not have yet, and what it keeps for one as refused. */
export function Outbox() {
  const t = useTexts({ sv, en })
  const open = useValue(vault)
  const isUnable = useValue(noVault) === 'unable'
  const { reached } = useValue(connection)
  return (
    <Page title={t.title} lead={t.lead} width="read">
      {open === null && (isUnable || !reached) ? (
        <Empty icon="lock">{isUnable ? t.unable : t.locked}</Empty>
      ) : (
        <Here open={open} />
      )}
      <KeptByServer />
    </Page>
  )
}

function Here({ open }: { readonly open: Vault | null }) {
  const t = useTexts({ sv, en })
  const items = useItems(open)
  if (items === null) return <Skeleton lines={3} />
  return (
    <Section title={t.list} count={items.length}>
      <List rows={items} keyOf={({ row }) => row.id} label={t.list} none={t.empty} quiet>
        {(item) => <OutboxItem key={item.row.state} item={item} />}
      </List>
    </Section>
  )
}

/** One's own pieces, read anew whenever something has changed in this tab or another; null until the vault has opened. */
function useItems(open: Vault | null): readonly OpenItem[] | null {
  const [items, setItems] = useState<readonly OpenItem[] | null>(null)
  useEffect(() => {
    if (open === null) return
    let here = true
    const read = () => void readOwn().then((found) => here && setItems(found))
    const stop = onOutbox(read)
    // Opened by its address, this page may be the first to ask for the outbox.
    void beginOutbox().then(read)
    return () => {
      here = false
      stop()
    }
  }, [open])
  return items
}
