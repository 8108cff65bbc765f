/** What can be wrong with a question about a team's way of working. */
export const careModel = {
  unknown: 'Den arbetsmodellen eller versionen finns inte. Välj en i listan.',
}
