import { z } from 'zod'
import { role } from '../enrolments/responsibility.ts'
import { snapshotSection } from '../exchanges/message.ts'
import { personInList } from '../exchanges/person-in-list.ts'
import { nightLevel, nightSaid } from '../night-reports/night-report.ts'
import { orderTiming } from '../orders/order.ts'
import { instant } from '../shared/instant.ts'
import { atTheDoorView, relativeToCall } from '../visits/visit-view.ts'

/** How many cards come at a time: what fits a night's paper, and what a reader goes through at once. Ours. */
export const CARDS = 40

/** The newest values that a card holds, one of each kind. Ours. */
export const VALUES = 6

/** The least that who is on call must know of one person, out of what the own unit knows. Never a code or a key. */
export const onCallCard = z.strictObject({
  person: personInList,
  /** Places, phones and relatives are kept from the unit. */
  placesHidden: z.boolean(),
  address: z.string().nullable(),
  door: atTheDoorView,
  /** Who is responsible now, as the unit believes; the medical line first. */
  responsible: z.array(
    z.strictObject({ role, name: z.string(), unitName: z.string(), phone: z.string().nullable() }),
  ),
  /** Allergies that harm, and what else warns. */
  warnings: z.array(z.string()),
  limits: z.array(snapshotSection),
  ifWorse: z.array(snapshotSection),
  /** Concerns for the night that is on, by whom. */
  concerns: z.array(z.strictObject({ from: z.string(), level: nightLevel, said: nightSaid })),
  values: z.array(
    z.strictObject({ name: z.string(), value: z.string(), unit: z.string().nullable(), at: instant }),
  ),
  /** What is ordered until the morning, and what may be needed. */
  orders: z.array(z.strictObject({ what: z.string(), timing: orderTiming, due: instant.nullable() })),
  relatives: z.array(relativeToCall),
})
export type OnCallCard = z.output<typeof onCallCard>
