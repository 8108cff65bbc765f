/** What can be wrong with a question about a team's way of working. */
export const careModel = {
  unknown: 'Den arbetsmodellen eller versionen finns inte. Välj en i listan.',
  outOfBounds: '{what} måste ligga mellan {least} och {most} i den här arbetsmodellen.',
  notAdjustable: '{what} går inte att ställa in i den här arbetsmodellen.',
}
