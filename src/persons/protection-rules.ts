/** What decides who may change a person's protection. */
export interface ProtectionState {
  readonly protected: boolean
  /** Places and relatives are kept from the reader's unit. */
  readonly placesHidden: boolean
  /** The reader's unit set the protection, and nothing about the person has been changed since. */
  readonly setHere: boolean
}

/**
 * The commands on a person's protection that are open to a unit. Who gives care may always protect: it shows
 * nobody anything. To lift, or to say another kind, shows places, so only the named group may, to whom they are shown
 * already; and who protected by mistake may undo it as long as nothing new has been written behind it.
 */
export function allowedOnProtection(state: ProtectionState): string[] {
  if (!state.protected) return ['person.protect']
  if (!state.placesHidden) return ['person.protect', 'person.liftProtection']
  return state.setHere ? ['person.liftProtection'] : []
}
