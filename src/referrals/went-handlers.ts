import { type Handled, handle } from '../door/call.ts'
import type { JobSpec } from '../door/job.ts'
import { groundOfAnswer } from '../exchanges/ground-rules.ts'
import { receiverOf, sendMessage } from '../exchanges/message-store.ts'
import { derivedId } from '../records/derived-id.ts'
import { writeEntry } from '../records/entry-store.ts'
import { moveProcess } from '../records/process-store.ts'
import { dayOf, instantAt } from '../shared/day.ts'
import { later } from '../shared/instant.ts'
import { Refused } from '../shared/refused.ts'
import { referral as en } from '../shared/texts/en/referral.ts'
import { referral as texts } from '../shared/texts/sv/referral.ts'
import { addWorkingDays } from '../shared/working-day.ts'
import { endTask, openTask } from '../tasks/task-store.ts'
import { threadOf } from './referral.ts'
import { referralOf } from './referral-store.ts'
import { HOW_IT_WENT } from './went.ts'
import { readWent, tellWent } from './went-api.ts'
import { ASKED_AFTER_DAYS, ASKED_WITHIN_DAYS, mayTellWent, proposedWent } from './went-rules.ts'
import { notAskedYet, openQuestion, sinceDecided, wentSent } from './went-store.ts'

const DAY = 86_400_000
/** How many working days the team has to answer; ours. */
const ANSWER_WITHIN = 5

/** How did it go? Back to the unit that sent, in a closed list and the team's own words. */
export const wentHandlers: readonly Handled[] = [
  handle(readWent, async (call, { referral: id }) => {
    const { trx, reader } = call
    const referral = await referralOf(trx, { id, unit: reader.unit })
    if (referral === undefined) throw new Refused('access.notFound', { status: 404 })
    const told = await wentSent(trx, { referral: id, unit: reader.unit })
    const since = await sinceDecided(trx, { referral: id, person: referral.person, unit: reader.unit })
    const may = mayTellWent({ ...referral, told: told !== null })
    const deceased = Boolean(call.circumstances.person?.deceased)
    return {
      asked: (await openQuestion(trx, id)) !== undefined,
      proposed: since === undefined ? null : proposedWent({ ...since, deceased }),
      told,
      sender: { name: referral.sender.name, unit: referral.sender.unit },
      version: referral.version,
      allowed: may ? (['referral.tellWent'] as const).slice() : [],
    }
  }),
  handle(tellWent, async (call, { referral: id, message, entry, outcome, words }) => {
    const { trx, reader, now } = call
    const referral = await referralOf(trx, { id, unit: reader.unit })
    if (referral === undefined) throw new Refused('access.notFound', { status: 404 })
    const told = await wentSent(trx, { referral: id, unit: reader.unit })
    if (
      !mayTellWent({ ...referral, told: told !== null }) ||
      referral.fromUnit === null ||
      referral.ground === null
    )
      throw new Refused(told === null ? 'referral.notNow' : 'referral.wentTold', {
        status: 409,
        field: 'referral',
      })
    const receiver = await receiverOf(trx, referral.fromUnit, call.today)
    const self = { owner: reader.owner, kind: reader.ownerKind, area: reader.area }
    const sections = [
      { heading: texts.went.heading, text: texts.went.kinds[outcome] },
      ...(words === '' ? [] : [{ heading: texts.went.words, text: words }]),
    ]
    const receivedBy = {
      heading: texts.headings.answerTo,
      text: `${referral.sender.name}, ${receiver.unitName}`,
    }
    await writeEntry(call, {
      id: entry,
      person: referral.person,
      kind: 'answer',
      process: id,
      body: { sections: [...sections, receivedBy] },
      signing: 'signed',
    })
    await sendMessage(call, {
      id: message,
      thread: threadOf(id),
      person: referral.person,
      kind: 'howItWent',
      to: referral.fromUnit,
      entry,
      ground: groundOfAnswer(referral.ground, self, receiver),
      statement: texts.answerStatement,
      snapshot: {
        title: texts.went.title,
        sections,
        went: { outcome, words, by: `${reader.name}, ${reader.unitName}` },
      },
      snapshotVersion: 1,
      version: call.id,
    })
    const question = await openQuestion(trx, id)
    if (question !== undefined)
      await endTask(trx, {
        id: question.id,
        outcome: 'done',
        note: null,
        by: reader.staff,
        version: call.id,
        at: now,
      })
    await moveProcess(trx, { id, state: referral.state, version: call.id })
    call.emit(`unit:${reader.unit}`)
    call.emit(`unit:${referral.fromUnit}`)
    return { referral: id, version: call.id }
  }),
]

/** Two weeks after an answer the team is asked, once, to tell the sender how it went. */
export const askHowItWent: JobSpec = {
  name: 'referrals.askHowItWent',
  cron: '23 * * * *',
  resource: 'referral',
  work: async (call) => {
    const { trx, now, owner } = call
    const from = later(now, -ASKED_WITHIN_DAYS * DAY)
    const to = later(now, -ASKED_AFTER_DAYS * DAY)
    for (const one of await notAskedYet(trx, { owner, from, to })) {
      await openTask(trx, {
        id: derivedId(one.id, 'task:howItWent'),
        owner,
        unit: one.unit_id,
        person: one.person_id,
        key: HOW_IT_WENT,
        title: { sv: texts.went.task(one.sender_name), en: en.went.task(one.sender_name) },
        source: 'design',
        about: one.id,
        priority: 3,
        due: instantAt(addWorkingDays(dayOf(now), ANSWER_WITHIN), '16:00'),
        version: derivedId<'command'>(one.id, 'askHowItWent'),
        openedAt: now,
      })
      call.touches(one.person_id)
      call.emit(`unit:${one.unit_id}`)
    }
  },
}
