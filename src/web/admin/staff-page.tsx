import './admin.css'
import { Button } from '@digdir/designsystemet-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { changeStaff, readStaff } from '../../organisation/staff-api.ts'
import { asId } from '../../shared/id.ts'
import { DraftOffer } from '../pieces/draft-offer.tsx'
import { Icon } from '../pieces/icon.tsx'
import { Page } from '../pieces/page.tsx'
import { PhoneLink } from '../pieces/phone-link.tsx'
import { Section } from '../pieces/section.tsx'
import { Sheet } from '../pieces/sheet.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'
import { AssignmentList } from './assignment-list.tsx'
import { Back } from './back.tsx'
import { Changes } from './changes.tsx'
import { LeaveStaff } from './end-assignment.tsx'
import { Facts } from './facts.tsx'
import { Fault } from './fault.tsx'
import { GiveAssignment } from './give-assignment.tsx'
import { Licences } from './licences.tsx'
import { Save } from './save.tsx'
import type { Staff } from './shown.ts'
import { StaffFields, type StaffName, staffSaid } from './staff-fields.tsx'
import { AssignmentTimeline } from './timeline.tsx'
import { useFields } from './use-fields.ts'
import { useOrganisationWords } from './words.ts'

/** One member of staff: who, with what licences, under which assignments over time. */
export function StaffPage() {
  const t = useOrganisationWords()
  const { id } = useParams({ from: '/inside/admin/staff/$id' })
  const reading = useRead(readStaff, { staff: asId<'staff'>(id) })
  const name =
    reading.state === 'ready' ? `${reading.data.givenName} ${reading.data.familyName}` : t.staff.title
  return (
    <Page title={name} tab={t.staff.title} lead={<Back />}>
      <WhenRead reading={reading} lines={6}>
        {(staff) => (
          <>
            {staff.protectedStaff && <StatusLine tone="warning">{t.hints.protectedStaff}</StatusLine>}
            <div className="admin-halves">
              <div className="stack">
                <Person staff={staff} />
                <Licences staff={staff} />
              </div>
              <Assignments staff={staff} />
            </div>
            <Changes staff={staff.staff} />
          </>
        )}
      </WhenRead>
    </Page>
  )
}

function Person({ staff }: { readonly staff: Staff }) {
  const t = useOrganisationWords()
  const [open, setOpen] = useState(false)
  return (
    <Section
      title={t.staff.person}
      actions={
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t.staff.edit}
        </Button>
      }
    >
      <Facts
        rows={[
          [t.fields.hsaId, staff.hsaId],
          ...(staff.signInName ? ([[t.fields.signInName, staff.signInName]] as const) : []),
          [
            t.fields.phone,
            staff.phone ? (
              <PhoneLink key="phone" number={staff.phone} whom={staff.givenName} />
            ) : (
              t.history.nothing
            ),
          ],
        ]}
      />
      <p className="subtle">
        {t.staff.sessions(staff.sessions)} {staff.elsewhere && t.staff.elsewhere}
      </p>
      <Sheet title={t.staff.editTitle} open={open} onClose={() => setOpen(false)} place="side">
        <ChangeStaff staff={staff} onDone={() => setOpen(false)} />
      </Sheet>
    </Section>
  )
}

function ChangeStaff({ staff, onDone }: { readonly staff: Staff; readonly onDone: () => void }) {
  const fields = useFields<StaffName>(`staff:change:${staff.staff}`, {
    givenName: staff.givenName,
    familyName: staff.familyName,
    hsaId: staff.hsaId,
    signInName: staff.signInName ?? '',
    phone: staff.phone ?? '',
    protectedStaff: staff.protectedStaff ? 'yes' : '',
  })
  const { send, state, problem, retry } = useSend(changeStaff, () => {
    fields.draft.forget()
    onDone()
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ staff: staff.staff, version: staff.version, ...staffSaid(fields.of) })
      }}
    >
      <DraftOffer draft={fields.draft} onTake={fields.fill} />
      <Fault problem={problem} retry={retry} />
      <StaffFields fields={fields} problem={problem} />
      <Save sending={state === 'sending'} />
    </form>
  )
}

function Assignments({ staff }: { readonly staff: Staff }) {
  const t = useOrganisationWords()
  const [open, setOpen] = useState<'give' | 'leave' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="stack">
      <AssignmentList
        title={t.staff.assignments}
        none={t.staff.noAssignments}
        assignments={staff.assignments}
        by="unit"
        actions={
          <Button variant="secondary" onClick={() => setOpen('give')}>
            <Icon name="plus" />
            {t.staff.addAssignment}
          </Button>
        }
      />
      {staff.assignments.length > 1 && <AssignmentTimeline assignments={staff.assignments} />}
      {staff.allowed.includes('staff.leave') && (
        <p className="no-print">
          <Button variant="tertiary" data-color="danger" onClick={() => setOpen('leave')}>
            {t.staff.leave}
          </Button>
        </p>
      )}
      <Sheet title={t.staff.addAssignment} open={open === 'give'} onClose={close} place="side">
        <GiveAssignment staff={staff.staff} onDone={close} />
      </Sheet>
      <Sheet title={t.staff.leaveTitle} open={open === 'leave'} onClose={close}>
        <LeaveStaff staff={staff} onDone={close} />
      </Sheet>
    </div>
  )
}
