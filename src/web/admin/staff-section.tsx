import { Button } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { findStaff } from '../../organisation/staff-api.ts'
import { useStill } from '../persons/use-still.ts'
import { Icon } from '../pieces/icon.tsx'
import { List } from '../pieces/list.tsx'
import { Section } from '../pieces/section.tsx'
import { Segments } from '../pieces/segments.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { Tag } from '../pieces/tag.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useRead } from '../shell/read.ts'
import { NewStaff } from './new-staff.tsx'
import { optionsOf, useOrganisationWords } from './words.ts'

type Hit = z.output<(typeof findStaff)['output']>['staff'][number]

const STEP = 50

/** The provider's staff: found by name, id, title or unit. */
export function StaffSection() {
  const t = useOrganisationWords().staff
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const [text, setText] = useState('')
  const [when, setWhen] = useState<'now' | 'over' | 'all'>('now')
  const [take, setTake] = useState(STEP)
  const asked = useStill(text.trim(), 250)
  const reading = useRead(findStaff, { text: asked, when, take })
  return (
    <Section
      title={t.title}
      {...(reading.state === 'ready' ? { count: reading.data.total } : {})}
      actions={
        <Button variant="secondary" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {t.add}
        </Button>
      }
    >
      <div className="admin-search no-print">
        <TextField
          label={t.search}
          name="text"
          type="search"
          required
          hint={t.searchHint}
          value={text}
          onChange={setText}
          maxLength={80}
        />
        <Segments
          label={t.whenLabel}
          value={when}
          onChange={setWhen}
          options={optionsOf(['now', 'over', 'all'] as const, t.when)}
        />
      </div>
      <WhenRead reading={reading} lines={4}>
        {({ staff, total }) => (
          <List
            rows={staff}
            total={total}
            onMore={() => setTake(Math.min(500, take + STEP))}
            keyOf={(one) => one.staff}
            label={t.title}
            none={asked === '' && when === 'now' ? t.none : t.noHits}
            noneIcon={asked === '' ? 'persons' : 'search'}
            quiet
          >
            {(one) => <StaffRow one={one} />}
          </List>
        )}
      </WhenRead>
      <Sheet title={t.addTitle} open={adding} onClose={() => setAdding(false)} place="side">
        <NewStaff
          onDone={(staff) => {
            setAdding(false)
            void navigate({ to: '/admin/staff/$id', params: { id: staff } })
          }}
        />
      </Sheet>
    </Section>
  )
}

function StaffRow({ one }: { readonly one: Hit }) {
  const t = useOrganisationWords()
  return (
    <Link to="/admin/staff/$id" params={{ id: one.staff }} className="admin-row">
      <span className="admin-row-words">
        <span className="admin-row-name">
          <strong>{one.name}</strong>
          {one.protectedStaff && <Tag tone="warning">{t.protectedTag}</Tag>}
          {one.works.some(({ purpose }) => purpose === 'admin') && <Tag tone="info">{t.purpose.admin}</Tag>}
        </span>
        {one.works.map(({ title, unitName }) => (
          <span key={`${title} ${unitName}`} className="subtle">
            {title}, {unitName}
          </span>
        ))}
      </span>
      <Icon name="next" />
    </Link>
  )
}
