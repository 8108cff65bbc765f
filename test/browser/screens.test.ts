import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { idFor as id } from '../../src/demo/cast.ts'
import { performingId } from '../../src/orders/outcome.ts'
import { axeEverywhere } from './axe.ts'
import { house } from './harness.ts'

const home = house()

/** Every screen behind the sign-in (which has its own test, as has what opens a device without the server), as one of those whom it is for finds it. */
const screens: readonly [route: string, who: string, at: string][] = [
  ['/', 'sara', '/'],
  ['/assignment', 'maja', '/assignment'],
  ['/sessions', 'sara', '/sessions'],
  ['/outbox', 'sara', '/outbox'],
  ['/my-day', 'sara', '/my-day'],
  ['/team-day', 'erik', '/team-day'],
  ['/week', 'sara', '/week'],
  ['/spread', 'sara', `/spread?day=2026-11-21&staff=${id('sara')}`],
  ['/visit/$id', 'sara', `/visit/${id('visit-esther-morning')}`],
  ['/team', 'erik', '/team'],
  ['/team/call', 'erik', '/team/call'],
  ['/care-model/$id', 'erik', '/care-model/mint'],
  ['/enrolled', 'erik', '/enrolled'],
  ['/rounds', 'erik', '/rounds'],
  ['/night', 'night', '/night'],
  ['/on-call', 'night', '/on-call'],
  ['/stay-report', 'ambulance', `/stay-report?team=${id('mint-team')}`],
  ['/stay-reports', 'ambulance', '/stay-reports'],
  ['/stay-slip/$id', 'ambulance', `/stay-slip/${id('stay-hassan')}`],
  ['/round/$id', 'erik', `/round/${id('round-mint')}`],
  ['/person/$id/enrol', 'erik', `/person/${id('astrid')}/enrol`],
  ['/enrolment/$id/close', 'amina', `/enrolment/${id('enrolment-olof')}/close`],
  [
    '/person/$id/hand-back/$handBack',
    'gp-public',
    `/person/${id('ingegerd')}/hand-back/${id('hand-back-ingegerd')}`,
  ],
  ['/person/$id/my-plan', 'amina', `/person/${id('ingegerd')}/my-plan`],
  ['/reach', 'ambulance', '/reach'],
  ['/person/$id/reach', 'sara', `/person/${id('esther')}/reach`],
  ['/sent', 'sara', '/sent'],
  ['/persons', 'sara', '/persons'],
  ['/person/$id', 'amina', `/person/${id('holger')}`],
  ['/signing', 'sara', '/signing'],
  ['/orders', 'sara', '/orders'],
  ['/orders/tonight', 'night', '/orders/tonight'],
  ['/delegations', 'sara', '/delegations'],
  ['/order/$id', 'sara', `/order/${performingId(id('order-esther-weight'))}`],
  ['/person/$id/orders', 'amina', `/person/${id('ragnar')}/orders`],
  ['/tasks', 'erik', '/tasks'],
  ['/roster', 'erik', '/roster'],
  ['/opening', 'erik', '/opening'],
  ['/phone', 'erik', '/phone'],
  ['/our-unit', 'sara', '/our-unit'],
  ['/transfers', 'erik', '/transfers'],
  ['/record-setting', 'lena', '/record-setting'],
  ['/out/$link/$person', 'erik', `/out/${id('link-prescribing')}/${id('svea')}`],
  ['/follow-up', 'lena', '/follow-up'],
  ['/admin', 'admin', '/admin'],
  ['/admin/unit/$id', 'admin', `/admin/unit/${id('mint-team')}`],
  ['/admin/unit/$id/record', 'admin', `/admin/unit/${id('mint-team')}/record`],
  ['/admin/staff/$id', 'admin', `/admin/staff/${id('erik')}`],
  ['/admin/import', 'admin', '/admin/import'],
  ['/admin/devices', 'admin', '/admin/devices'],
  ['/admin/paper', 'admin', '/admin/paper'],
]

test('the list holds every route that the web knows', () => {
  const shell = join(import.meta.dirname, '../../src/web/shell')
  const routes = ['open-routes.ts', 'routes.tsx']
    .map((file) => readFileSync(join(shell, file), 'utf8'))
    .join('')
  const known = [...routes.matchAll(/(?:path: |screen\(\s*)'(\/[^']*)'/g)].map(([, path]) => path)
  const listed = ['/sign-in', '/locked', ...screens.map(([route]) => route)]
  expect([...new Set(known)].toSorted()).toEqual(listed.toSorted())
})

test.each(screens)('%s is whole for %s at three widths in both schemes', async (_route, who, at) => {
  const { page, faults, refused, close } = await home.open(who, at)
  // A page of a refusal would be scanned too, and be found whole.
  expect(refused).toEqual([])
  expect(await axeEverywhere(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})
