/**
 * The route table. To add a screen:
 *  1. Make a folder under src/web/ with a component exported by name: `export function Persons() { … <Page title={…}> … }`.
 *  2. Read with `useRead(question, input)` and draw it with `<WhenRead reading={…}>`; write with `useSend(command, onDone)`
 *     and show `<Problem problem retry>`. `topics: ['unit']` reads again when something changed in one's unit.
 *  3. Add it to `screens` below: path, a lazy component, which assignments open it, its place in the navigation (none where
 *     others lead to it; a phone's bar shows the first four) with its word under `nav` in shared/texts/{sv,en}/shell.ts.
 * One that needs search parameters is made with `createRoute` like `enrol` below; how they are read stands in search.ts.
 */
import { createRoute, createRouter, type RouteComponent } from '@tanstack/react-router'
import { PageSkeleton } from '../pieces/skeleton.tsx'
import { markArrival } from './arrival.ts'
import { lazyRouteComponent } from './lazy-screen.ts'
import { navOf } from './nav-of.ts'
import { NotFound } from './not-found.tsx'
import { locked, root, signIn } from './open-routes.ts'
import { RouteFault } from './route-fault.tsx'
import type { ScreenFacts } from './screen.ts'
import { daySearch, referralSearch, spreadSearch, staySearch, versionSearch } from './search.ts'
import { SignedIn } from './signed-in.tsx'

const Inside = () => <SignedIn nav={nav} />
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Inside })

const myDay = createRoute({
  getParentRoute: () => inside,
  path: '/my-day',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('../my-day/my-day.tsx'), 'MyDay'),
  staticData: { path: '/my-day', purposes: ['care'], nav: { text: 'myDay', icon: 'day' } },
})

const teamDay = createRoute({
  getParentRoute: () => inside,
  path: '/team-day',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('../my-day/team-day.tsx'), 'TeamDay'),
  staticData: { path: '/team-day', purposes: ['care'] },
})

const roster = createRoute({
  getParentRoute: () => inside,
  path: '/roster',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('../roster/roster.tsx'), 'RosterPage'),
  staticData: { path: '/roster', purposes: ['care'], nav: { text: 'roster', icon: 'calendar' } },
})

const week = createRoute({
  getParentRoute: () => inside,
  path: '/week',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('../week/week.tsx'), 'WeekPage'),
  staticData: { path: '/week', purposes: ['care'] },
})

const spread = createRoute({
  getParentRoute: () => inside,
  path: '/spread',
  validateSearch: spreadSearch,
  component: lazyRouteComponent(() => import('../week/spread.tsx'), 'SpreadPage'),
  staticData: { path: '/spread', purposes: ['care'] },
})

const enrol = createRoute({
  getParentRoute: () => inside,
  path: '/person/$id/enrol',
  validateSearch: referralSearch,
  component: lazyRouteComponent(() => import('../enrolment/enrol.tsx'), 'Enrol'),
  staticData: { path: '/person/$id/enrol', purposes: ['care'] },
})

const team = createRoute({
  getParentRoute: () => inside,
  path: '/team',
  validateSearch: referralSearch,
  component: lazyRouteComponent(() => import('../team-board/team-board.tsx'), 'TeamBoard'),
  staticData: { path: '/team', purposes: ['care'], nav: { text: 'team', icon: 'team', teamsOnly: true } },
})

const stayReport = createRoute({
  getParentRoute: () => inside,
  path: '/stay-report',
  validateSearch: staySearch,
  component: lazyRouteComponent(() => import('../stay-report/stay-report.tsx'), 'StayReport'),
  staticData: { path: '/stay-report', purposes: ['care'] },
})

const careModel = createRoute({
  getParentRoute: () => inside,
  path: '/care-model/$id',
  validateSearch: versionSearch,
  component: lazyRouteComponent(() => import('../care-model/care-model.tsx'), 'CareModel'),
  staticData: { path: '/care-model/$id', purposes: ['care', 'admin'] },
})

const screens = [
  screen(
    '/assignment',
    lazyRouteComponent(() => import('../sign-in/choose-assignment.tsx'), 'ChooseAssignment'),
    {},
  ),
  screen(
    '/sessions',
    lazyRouteComponent(() => import('../sign-in/sessions.tsx'), 'Sessions'),
    {},
  ),
  screen(
    '/outbox',
    lazyRouteComponent(() => import('../outbox/outbox.tsx'), 'Outbox'),
    {},
  ),
  screen(
    '/',
    lazyRouteComponent(() => import('../start/start.tsx'), 'Start'),
    { purposes: ['care', 'admin'] },
  ),
  myDay,
  teamDay,
  week,
  spread,
  screen(
    '/visit/$id',
    lazyRouteComponent(() => import('../visit/visit.tsx'), 'Visit'),
    { purposes: ['care'] },
  ),
  team,
  careModel,
  screen(
    '/enrolled',
    lazyRouteComponent(() => import('../enrolment/enrolled.tsx'), 'Enrolled'),
    { purposes: ['care'], nav: { text: 'enrolled', icon: 'check', teamsOnly: true } },
  ),
  enrol,
  screen(
    '/rounds',
    lazyRouteComponent(() => import('../round/rounds.tsx'), 'Rounds'),
    { purposes: ['care'], nav: { text: 'rounds', icon: 'round', teamsOnly: true } },
  ),
  screen(
    '/round/$id',
    lazyRouteComponent(() => import('../round/round.tsx'), 'Round'),
    { purposes: ['care'] },
  ),
  screen(
    '/enrolment/$id/close',
    lazyRouteComponent(() => import('../enrolment/close.tsx'), 'Close'),
    { purposes: ['care'] },
  ),
  screen(
    '/person/$id/hand-back/$handBack',
    lazyRouteComponent(() => import('../enrolment/hand-back.tsx'), 'HandBack'),
    { purposes: ['care'] },
  ),
  screen(
    '/person/$id/my-plan',
    lazyRouteComponent(() => import('../enrolment/my-plan.tsx'), 'MyPlan'),
    { purposes: ['care'] },
  ),
  screen(
    '/team/call',
    lazyRouteComponent(() => import('../team-board/phone-intake.tsx'), 'PhoneIntake'),
    { purposes: ['care'] },
  ),
  screen(
    '/reach',
    lazyRouteComponent(() => import('../reach-the-team/reach.tsx'), 'ReachTheTeam'),
    { purposes: ['care'], nav: { text: 'reach', icon: 'reach' } },
  ),
  screen(
    '/person/$id/reach',
    lazyRouteComponent(() => import('../reach-the-team/reach.tsx'), 'ReachTheTeamFor'),
    { purposes: ['care'] },
  ),
  screen(
    '/sent',
    lazyRouteComponent(() => import('../sent/sent.tsx'), 'SentList'),
    { purposes: ['care'], nav: { text: 'sent', icon: 'sent' } },
  ),
  screen(
    '/persons',
    lazyRouteComponent(() => import('../persons/persons.tsx'), 'Persons'),
    { purposes: ['care'], nav: { text: 'persons', icon: 'persons' } },
  ),
  screen(
    '/person/$id',
    lazyRouteComponent(() => import('../person/person-screen.tsx'), 'Person'),
    { purposes: ['care'] },
  ),
  screen(
    '/signing',
    lazyRouteComponent(() => import('../signing/signing.tsx'), 'Signing'),
    { purposes: ['care'] },
  ),
  screen(
    '/orders',
    lazyRouteComponent(() => import('../orders/orders.tsx'), 'Orders'),
    { purposes: ['care'], nav: { text: 'orders', icon: 'orders' } },
  ),
  screen(
    '/orders/tonight',
    lazyRouteComponent(() => import('../orders/tonight.tsx'), 'Tonight'),
    { purposes: ['care'] },
  ),
  screen(
    '/order/$id',
    lazyRouteComponent(() => import('../orders/order-page.tsx'), 'Order'),
    { purposes: ['care'] },
  ),
  screen(
    '/person/$id/orders',
    lazyRouteComponent(() => import('../orders/person-orders.tsx'), 'PersonOrders'),
    { purposes: ['care'] },
  ),
  screen(
    '/tasks',
    lazyRouteComponent(() => import('../tasks/tasks.tsx'), 'Tasks'),
    { purposes: ['care'], nav: { text: 'tasks', icon: 'tasks' } },
  ),
  roster,
  screen(
    '/on-call',
    lazyRouteComponent(() => import('../on-call/on-call.tsx'), 'OnCall'),
    {
      purposes: ['care'],
      nav: { text: 'onCall', icon: 'heart', unitKinds: ['team', 'home-care', 'clinic', 'health-centre'] },
    },
  ),
  stayReport,
  screen(
    '/stay-reports',
    lazyRouteComponent(() => import('../stay-report/stay-reports.tsx'), 'StayReports'),
    { purposes: ['care'], nav: { text: 'stay', icon: 'home', unitKinds: ['ambulance'] } },
  ),
  screen(
    '/stay-slip/$id',
    lazyRouteComponent(() => import('../stay-report/slip.tsx'), 'StaySlip'),
    { purposes: ['care'] },
  ),
  screen(
    '/night',
    lazyRouteComponent(() => import('../night/night.tsx'), 'Night'),
    { purposes: ['care'], nav: { text: 'night', icon: 'night' } },
  ),
  screen(
    '/delegations',
    lazyRouteComponent(() => import('../delegations/delegations.tsx'), 'Delegations'),
    {
      purposes: ['care'],
      nav: { text: 'delegations', icon: 'key', unitKinds: ['home-care', 'administration'] },
    },
  ),
  screen(
    '/opening',
    lazyRouteComponent(() => import('../duty/opening.tsx'), 'OpeningPage'),
    { purposes: ['care'], nav: { text: 'opening', icon: 'clock' } },
  ),
  screen(
    '/phone',
    lazyRouteComponent(() => import('../phone/phone.tsx'), 'Phone'),
    { nav: { text: 'phone', icon: 'mobile', demoOnly: true } },
  ),
  screen(
    '/our-unit',
    lazyRouteComponent(() => import('../our-unit/our-unit.tsx'), 'OurUnit'),
    { purposes: ['care'], nav: { text: 'ourUnit', icon: 'heart' } },
  ),
  screen(
    '/transfers',
    lazyRouteComponent(() => import('../beside/transfers.tsx'), 'Transfers'),
    { purposes: ['care'] },
  ),
  screen(
    '/record-setting',
    lazyRouteComponent(() => import('../beside/record-setting.tsx'), 'RecordSetting'),
    { purposes: ['care'] },
  ),
  screen(
    '/out/$link/$person',
    lazyRouteComponent(() => import('../beside/out.tsx'), 'Out'),
    { purposes: ['care'] },
  ),
  screen(
    '/follow-up',
    lazyRouteComponent(() => import('../follow-up/follow-up.tsx'), 'FollowUp'),
    { purposes: ['care', 'admin'], nav: { text: 'followUp', icon: 'followUp' } },
  ),
  screen(
    '/admin',
    lazyRouteComponent(() => import('../admin/admin.tsx'), 'Admin'),
    { purposes: ['admin'], nav: { text: 'admin', icon: 'admin' } },
  ),
  screen(
    '/admin/unit/$id',
    lazyRouteComponent(() => import('../admin/unit-page.tsx'), 'UnitPage'),
    { purposes: ['admin'] },
  ),
  screen(
    '/admin/unit/$id/record',
    lazyRouteComponent(() => import('../beside/record-setting.tsx'), 'RecordSettingOf'),
    { purposes: ['admin'] },
  ),
  screen(
    '/admin/staff/$id',
    lazyRouteComponent(() => import('../admin/staff-page.tsx'), 'StaffPage'),
    { purposes: ['admin'] },
  ),
  screen(
    '/admin/import',
    lazyRouteComponent(() => import('../admin/import-page.tsx'), 'ImportPage'),
    { purposes: ['admin'] },
  ),
  screen(
    '/admin/devices',
    lazyRouteComponent(() => import('../admin/devices.tsx'), 'Devices'),
    { purposes: ['admin'] },
  ),
  screen(
    '/admin/paper',
    lazyRouteComponent(() => import('../admin/paper.tsx'), 'Paper'),
    { purposes: ['admin'] },
  ),
] as const

function screen<const Path extends string>(path: Path, component: RouteComponent, facts: ScreenFacts) {
  return createRoute({ getParentRoute: () => inside, path, component, staticData: { ...facts, path } })
}

const nav = navOf(screens.map(({ options }) => options.staticData))
export const router = createRouter({
  routeTree: root.addChildren([signIn, locked, inside.addChildren(screens)]),
  defaultErrorComponent: RouteFault,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: PageSkeleton,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) markArrival()
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
