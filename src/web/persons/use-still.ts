import { useEffect, useState } from 'react'

/** A value once it has stood still for so many milliseconds, so that not every letter becomes a question and a log post. */
export function useStill<T>(value: T, milliseconds: number): T {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return still
}
