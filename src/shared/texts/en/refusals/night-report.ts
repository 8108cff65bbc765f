import type { nightReport as sv } from '../../sv/refusals/night-report.ts'

export const nightReport = {
  deceased: 'The person has died. No report is sent.',
  nobodyTold: 'Choose at least one unit that is to be told.',
  over: 'The report stands no longer and cannot be changed. Write a new one if the concern remains.',
  notNow: 'The report cannot be answered now: it is answered already, replaced by a newer one, or too old.',
  withStay:
    'The report belongs with the report that the person stays at home. Change or take back that one instead.',
} satisfies typeof sv
