import type { beside as sv } from '../../sv/refusals/beside.ts'

export const beside = {
  ownRecord: 'Hemma is the unit’s record. Then nothing is handed over.',
  notToHandOver: 'The entry is not to be handed over. Read the list again.',
  already: '{by} marked it as handed over {when}. It is not to be handed over once more.',
  changed: 'The entry has been corrected since you opened it. Open it again and hand over the new text.',
  notMarked: 'The mark no longer holds. Read the list again.',
  hidden:
    'The content is not shown to your unit, since the person has a protected identity. A unit that visits the person can hand it over.',
  notHead:
    'Only the head of the unit or the care provider’s administrator changes which is the unit’s record. Ask one of them.',
  wouldHide:
    '{count} entries that wait would leave the list. Hand them over first, or let the earlier day stand.',
  headingTwice: 'The same heading stands twice. Write it once.',
  headingUnknown: 'The heading is not in the list. Choose one that is.',
  linkTwice: 'The same link stands twice. Remove one.',
  linkAddress:
    'The address must begin with https:// and must not have the personal number in the server’s name.',
  linkPlace: 'In the address only personnummer and personnummer-streck may stand within braces.',
  linkNoPlace:
    'Write personnummer within braces where the number goes, or choose that the person does not go along.',
  linkPlaceUnused:
    'The address has a place for the number, but it does not go along in the address. Remove the place.',
  linkField: 'Write the name of the field that the system expects: letters and digits without spaces.',
  linkGone: 'The link is no longer there. Read the page again.',
  linkPlain: 'The system opens without the person. Open it from the person’s page.',
  protected: 'The person has a protected identity. Open the system without the person.',
  noNumber: 'The person has no personal or coordination number. Open the system without the person.',
} satisfies typeof sv
