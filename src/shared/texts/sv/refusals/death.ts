/** What can be wrong with recording a death. */
export const death = {
  alreadyRecorded: 'Dödsfallet är redan registrerat.',
  notRecorded: 'Inget dödsfall är registrerat.',
  recordedElsewhere: 'Dödsfallet registrerades av en annan vårdgivare. Ring dem om det är fel.',
  inTheFuture: 'Dagen har inte varit ännu.',
  beforeBirth: 'Dagen ligger före personens födelse.',
}
