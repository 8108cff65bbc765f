import type { access as sv } from '../../sv/refusals/access.ts'

export const access = {
  notFound: 'It does not exist, or it is not open to you.',
  noPermission: 'Your assignment does not allow this. Change assignment if you have another.',
  signInNeeded: 'Sign in to go on.',
  assignmentNeeded: 'Choose an assignment to go on.',
  assignmentMismatch: 'You changed assignment in another tab. Reload the page to go on.',
  assuranceTooLow: 'This needs a stronger sign-in. Sign in again with your service card or BankID.',
  sessionEnded: 'You have been signed out. Sign in again; what you have written is kept on this device.',
  tooManyRequests: 'Too many attempts in a short time. Wait a while and try again.',
  unavailable: 'Hemma cannot reach its database right now. Try again in a while.',
  otherSite: 'The request came from another site and was stopped.',
  failed:
    'Something went wrong on our side. Nothing was saved. Try again, and tell your administrator if it happens again.',
  webTooOld: 'Hemma has a new version. Change to it and try again; what you have written is kept.',
  serverBehind: 'The server is being updated. Try again in a while; nothing is lost.',
} satisfies typeof sv
