import type { history as sv } from '../../sv/refusals/history.ts'

/** Imported history and its confirmation. */
export const history = {
  unknownItem:
    'At least one of the rows is no longer there, or you have no access to it. Reload and choose again.',
  alreadyConfirmed: 'At least one of the rows is already confirmed. Reload and see who confirmed it.',
  notConfirmed: 'The confirmation has already been taken back, or another unit made it.',
} satisfies typeof sv
