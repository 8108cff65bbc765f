/** Why a person does not come along in the day bag. */
export const bag = {
  notVisited: 'Dagväskan tar bara med dem som du ska till. Öppna personens sida medan det finns nät.',
}
