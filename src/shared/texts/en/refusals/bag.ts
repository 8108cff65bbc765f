/** Why a person does not come along in the day bag. */
export const bag = {
  notVisited:
    'The day bag only takes along those whom you visit. Open the person’s page while there is a network.',
}
