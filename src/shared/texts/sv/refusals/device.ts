/** What can stop an order to a device. */
export const device = {
  orderedElsewhere: 'En annan vårdgivare har beordrat att enheten töms. Bara den kan ta tillbaka det.',
  nothingOrdered: 'Det finns inget att ta tillbaka: enheten är redan tömd, eller så har ingen beordrat det.',
}
