import { type TouchEvent, useRef } from 'react'

/** How far a finger must go sideways, in CSS pixels, and how much further than up or down. */
const FAR = 70
const SLANT = 2

/** Turns a sideways swipe into a step; what is scrolled or selected is left alone. Buttons do the same for others. */
export function useSwipe(step: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart(event: TouchEvent) {
      const touch = event.touches[0]
      start.current = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd(event: TouchEvent) {
      const [from, touch] = [start.current, event.changedTouches[0]]
      start.current = null
      if (!from || !touch) return
      const across = touch.clientX - from.x
      if (Math.abs(across) < FAR || Math.abs(across) < SLANT * Math.abs(touch.clientY - from.y)) return
      step(across < 0 ? 1 : -1)
    },
  }
}
