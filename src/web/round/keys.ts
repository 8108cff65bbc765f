import { useEffect, useRef, useState } from 'react'

/** What a key does in the round. */
export type RoundAct = 'enter' | 'b' | 'u' | 'o' | 's' | 'z' | 'l' | 'previous' | 'next' | 'help'

const byKey: Readonly<Record<string, RoundAct>> = {
  Enter: 'enter',
  b: 'b',
  u: 'u',
  o: 'o',
  s: 's',
  z: 'z',
  l: 'l',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  '?': 'help',
}

/** Where letters belong to what has the focus, and Enter to its button. */
const WRITES = 'input, textarea, select, [contenteditable="true"], dialog'
const PRESSES = 'a, button, summary, label'

const KEPT = 'hemma.round.letters'

/**
 * The keys of the round, never the only way. Letters can be turned off (WCAG 2.1.4), and rest while one writes or a sheet
 * is open;
 * Ctrl or Command with Enter goes on from the text field, Escape leaves it.
 */
export function useRoundKeys(act: (key: RoundAct) => void): {
  letters: boolean
  setLetters: (on: boolean) => void
} {
  const [letters, keep] = useState(() => localStorage.getItem(KEPT) !== 'off')
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  }, [act])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const key = heard(event, letters)
      if (key === undefined) return
      event.preventDefault()
      latest.current(key)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [letters])
  return {
    letters,
    setLetters(on) {
      localStorage.setItem(KEPT, on ? 'on' : 'off')
      keep(on)
    },
  }
}

function heard(event: KeyboardEvent, letters: boolean): RoundAct | undefined {
  const { key, ctrlKey, metaKey, altKey, repeat, target } = event
  if (repeat || altKey || document.querySelector('dialog[open]')) return undefined
  const at = target instanceof Element ? target : null
  // The words are written: what has the focus then is nothing that letters belong to.
  if (key === 'Escape' && at instanceof HTMLTextAreaElement) at.blur()
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'enter'
  if (ctrlKey || metaKey || at?.closest(WRITES)) return undefined
  if (key === 'Enter') return at?.closest(PRESSES) ? undefined : 'enter'
  return letters || key.startsWith('Arrow') ? byKey[key.length === 1 ? key.toLowerCase() : key] : undefined
}
