import { newValue, useValue } from './value.ts'

/** Light, dark (the night desk, the car) or as the device says. A setting of the device, nothing personal. */
export type Scheme = 'auto' | 'light' | 'dark'

const KEY = 'hemma.scheme'
const scheme = newValue<Scheme>(stored())

/** The chosen colour scheme. */
export function useScheme(): Scheme {
  return useValue(scheme)
}

/** Chooses a colour scheme for this device. */
export function setScheme(next: Scheme): void {
  localStorage.setItem(KEY, next)
  scheme.set(next)
  applyScheme()
}

/** Writes the scheme where the stylesheet reads it. */
export function applyScheme(): void {
  document.documentElement.dataset.colorScheme = scheme.get()
}

function stored(): Scheme {
  const text = localStorage.getItem(KEY)
  return text === 'light' || text === 'dark' ? text : 'auto'
}
