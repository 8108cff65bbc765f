import type { cast as sv } from '../sv/cast.ts'

export const cast = {
  sara: 'Runs home care in Granvik and calls the team from the kitchen when someone gets worse.',
  maja: 'Has two assignments: nurse in home care and coordinator in home help.',
  mikael: 'Makes the home possible to stay in, and often joins home visits.',
  ulla: 'Leads home care in Granvik and is told when something has been left waiting.',
  night: 'Is the only nurse at night and needs to know what holds right now.',
  anna: 'Runs home care in Tallåsen and turns to ALMA.',
  erik: 'Receives alerts in MiNT, drives to home visits and writes orders with the physician.',
  karin: "Shares MiNT's visits with Erik and takes over when someone has called in sick.",
  amina: 'Is half-time physician in MiNT and decides on enrolment and treatment.',
  johan: "Is MiNT's other half-time physician, at the medicine clinic for the rest of the week.",
  lena: 'Leads MiNT, keeps the board in order and answers everyone who sent an alert.',
  'alma-nurse': 'Is the nurse in ALMA whom everyone in Tallåsen knows.',
  'alma-physician': 'Is physician in ALMA this week and admits directly when that is needed.',
  'gp-public':
    "Is permanent physician contact at Granvik's health centre and takes responsibility back after the team.",
  'gp-private': 'Is physician at the private health centre Tranan and wants to avoid phone queues.',
  'ed-coordinator':
    'Coordinates the emergency department and looks for a way home for those who should not lie there.',
  ward: 'Works on the medicine ward and prepares discharges.',
  'home-physician':
    'Is home-care physician from Tranan, and fixed care contact of those she follows at home.',
  'close-physician':
    'Is physician in the close hospital-care team and takes over when someone is unstable, for a while.',
  'close-nurse': 'Receives consultations in the close hospital-care team and visits the most ill every day.',
  'close-nurse-2': 'Is the other nurse of the close hospital-care team.',
  ambulance: 'Stands in the home of someone who does not need the hospital and calls the team.',
  'on-call': 'Is the medical physician on call tonight and answers when home care rings.',
  'home-help': 'Comes to Esther every morning and is first to see when something is different.',
  admin: 'Sets up units, staff and assignments. Sees no record.',
  assistant:
    'Is an assistant nurse in home care and does only those reserved tasks that she has a delegation for.',
  mas: 'Is the municipality’s medically responsible nurse (MAS) and sees every delegation and reserved task.',
} satisfies typeof sv
