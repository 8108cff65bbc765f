/** Words for days near and far. Monday comes first. */
export const moment = {
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  shortWeekdays: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  today: 'i dag',
  yesterday: 'i går',
  tomorrow: 'i morgon',
}
