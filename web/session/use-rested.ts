import { startTransition, useEffect, useState } from 'react'

/** How long no other key may have come, in milliseconds: longer than a key takes to be shown. */
const rest = 120

/** The value once it has rested: what is large to draw is drawn between keys, and never before one is shown. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    if (Object.is(value, rested)) return
    const timer = window.setTimeout(() => startTransition(() => setRested(() => value)), rest)
    return () => window.clearTimeout(timer)
  }, [value, rested])
  return rested
}
