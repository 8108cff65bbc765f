import type { signIn as sv } from '../sv/sign-in.ts'

export const signIn = {
  title: 'Sign in',
  lead: 'The shared working surface for close care at home.',
  go: 'Sign in',
  ended: 'You have been signed out. Drafts that you had not sent are kept on this device.',
  demo: {
    lead: 'One tap and you are in. Every person is invented and every number is an official test number.',
    as: (name: string) => `Sign in as ${name}`,
    none: 'The demo has no staff yet.',
  },
  assignment: {
    title: 'Choose assignment',
    lead: 'You work under one assignment at a time. It decides which records you may read and write.',
    none: 'You have no valid assignment in Hemma. Your manager or administrator can make one.',
    until: (day: string) => `valid until ${day}`,
    choose: 'Choose',
    current: 'Chosen now',
    care: 'Care',
    admin: 'Administration',
  },
} satisfies typeof sv
