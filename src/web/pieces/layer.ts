import { createContext } from 'react'

/**
 * Where a calendar or a list that opens over a form is drawn. An open sheet is the browser's topmost layer, and all
 * beside it is out of reach: what opens in a sheet must stand in the sheet. Null on the page itself.
 */
export const Layer = createContext<HTMLElement | null>(null)
