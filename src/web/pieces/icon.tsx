import './icon.css'

/** Line icons on a 24 px grid, drawn for Hemma. */
const paths = {
  home: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-4a2 2 0 0 1 4 0v4',
  day: 'M5 6.5h14v13H5zM5 10.5h14M9 4v4M15 4v4M9 15l2 2 4-4',
  team: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M16 11.5a2.5 2.5 0 1 0-1-4.8M16.5 14.2c2.3.3 4 2 4 4.8',
  night: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5Z',
  round: 'M19 12a7 7 0 1 1-2.2-5.1M17.5 3.5V7.2h-3.7M12 8.5V12l2.5 1.5',
  persons: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c0-3.6 3-6 7-6s7 2.4 7 6',
  reach: 'M5 10v4h3l6 4V6l-6 4ZM17 9.5c1.3 1.3 1.3 3.7 0 5M19.5 7c2.7 2.7 2.7 7.3 0 10',
  sent: 'M4 12 20 5l-5 15-3.5-6.5ZM11.5 13.5 20 5',
  orders: 'M7 5.5h10v14H7zM10 4h4v3h-4zM10 11h4M10 14.5h4',
  tasks: 'M4.5 7l1.5 1.5L8.5 6M4.5 15l1.5 1.5 2.5-2.5M12 7.5h8M12 15.5h8',
  heart: 'M12 19.5S4.5 15 4.5 9.5a3.8 3.8 0 0 1 7.5-1 3.8 3.8 0 0 1 7.5 1c0 5.5-7.5 10-7.5 10Z',
  followUp: 'M5 5v14h14M9 16v-4M13 16V9M17 16v-6',
  admin:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  mobile: 'M8 3.5h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1ZM11 17.5h2',
  phone:
    'M6.5 4.5h3l1.5 4-2 1.5a10 10 0 0 0 5 5l1.5-2 4 1.5v3c0 1-1 2-2 2C10.5 19 5 13.5 4.5 6.5c0-1 1-2 2-2Z',
  more: 'M4.3 12a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M11.3 12a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M18.3 12a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0',
  alert: 'M12 4.5 3.5 19h17ZM12 10v4M12 16.5h.01',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 8v4.5l3 1.5',
  print: 'M7 9V4.5h10V9M7 16H4.5V9h15v7H17M7 13.5h10v6H7z',
  next: 'M9.5 6l6 6-6 6',
  previous: 'M14.5 6l-6 6 6 6',
  down: 'M6 9.5l6 6 6-6',
  close: 'M6 6l12 12M18 6 6 18',
  search: 'M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM15.5 15.5 20 20',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  map: 'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0C5.5 15 12 21 12 21ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  lock: 'M6.5 11h11v8.5h-11zM9 11V8a3 3 0 0 1 6 0v3',
  undo: 'M8.5 6 5 9.5 8.5 13M5 9.5h9a4.5 4.5 0 0 1 0 9h-3',
  calendar: 'M5 6.5h14v13H5zM5 10.5h14M9 4v4M15 4v4',
  plus: 'M12 5v14M5 12h14',
  edit: 'M5 19l1-4L15.5 5.5l3 3L9 18ZM13.5 7.5l3 3',
  note: 'M7 4.5h7l4 4v11H7ZM14 4.5v4h4M9.5 12.5h6M9.5 16h6',
  key: 'M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 12h8M17 12v3M20 12v2.5',
} as const

export type IconName = keyof typeof paths

/** A line icon; it never stands alone for a meaning, words stand beside it or in the button's label. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
