/** What can be wrong with a delegation. */
export const delegation = {
  otherProfession: 'Delegera kan bara sjuksköterskor och läkare, och aldrig det man själv fått delegerat.',
  notTo: 'Den medarbetaren kan inte få delegeringen: hen ska arbeta i enheten nu och sakna legitimation.',
  renewsOther: 'Delegeringen som förnyas gäller en annan uppgift eller en annan medarbetare.',
  inThePast: 'En delegering gäller framåt. Välj i dag eller senare.',
  endsBefore: 'Sista dagen ligger före första.',
  tooLong: 'En delegering gäller högst ett år. Välj senast {day}.',
  knowledgeLater: 'Kunskapen ska vara prövad redan. Välj i dag eller tidigare.',
  knowledgeOld: 'Det är mer än ett år sedan kunskapen prövades. Pröva den igen först.',
  endedAlready: 'Delegeringen gäller inte längre. Läs om listan.',
  masReads: 'Under uppdraget som medicinskt ansvarig läser du. Byt uppdrag för att delegera.',
  masOnly: 'Det här ser bara kommunens medicinskt ansvariga sjuksköterska.',
}
