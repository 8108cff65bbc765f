import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

const LOADING = 3000
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/**
 * Comes to the part of the page that the address names (`#if-worse`), and stays by it while what stands above it is
 * still loading, until a hand moves the page. `id` is the part's own.
 */
export function useArriveAt(id: string): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash !== id) return
    const grown = new ResizeObserver(() => document.getElementById(id)?.scrollIntoView())
    grown.observe(document.body)
    const stop = () => grown.disconnect()
    const timer = setTimeout(stop, LOADING)
    for (const kind of TOUCHES) addEventListener(kind, stop, { passive: true })
    return () => {
      stop()
      clearTimeout(timer)
      for (const kind of TOUCHES) removeEventListener(kind, stop)
    }
  }, [hash, id])
}
