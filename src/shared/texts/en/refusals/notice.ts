import type { notice as sv } from '../../sv/refusals/notice.ts'

export const notice = {
  pushServiceUnknown: 'That browser’s push service is not approved here. Ask your system manager.',
  subscriptionUnknown: 'There is no such subscription any more.',
} satisfies typeof sv
