/** Words for days near today. */
export const moment = {
  today: 'i dag',
  yesterday: 'i går',
  tomorrow: 'i morgon',
}
