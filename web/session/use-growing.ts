import { startTransition, useEffect, useState } from 'react'

/** So many are drawn at once, and added at a time: few enough that no frame waits for them. */
const step = 160

/**
 * How many of a long list are drawn so far: the first ones at once, the others bit by bit, so that a long session can be
 * worked with before all of it stands. `least`: so many must be there, because one of them is asked for.
 */
export function useGrowing(total: number, least: number): number {
  const [drawn, setDrawn] = useState(step)
  useEffect(() => {
    if (drawn >= total) return
    const timer = setTimeout(() => startTransition(() => setDrawn((before) => before + step)))
    return () => clearTimeout(timer)
  }, [drawn, total])
  return Math.max(drawn, least)
}
