/** What can be wrong with a unit's hours. */
export const duty = {
  hoursOverlap: 'Två tider samma dag går in i varandra. Ändra så att de inte överlappar.',
  dayPassed: 'Dagen har passerat. Välj i dag eller en kommande dag.',
}
