import { useEffect, useLayoutEffect, useRef } from 'react'
import { grounds, placeOf } from './router.ts'

/** How long a page that is come back to may take until it is as high as it was, in milliseconds. */
const patience = 600

/**
 * A place that is gone to opens at its head; one that is come back to stands as it was left. Either way the keys are
 * where the page is: what had the focus on the page before is gone with it.
 */
export function useArrival(fragment: string): void {
  const here = useRef<{ readonly visit: string; readonly ground: string }>(undefined)
  const heights = useRef(new Map<string, number>())

  useEffect(() => {
    const before = window.history.scrollRestoration
    window.history.scrollRestoration = 'manual'
    const onScroll = (): void => {
      if (here.current) heights.current.set(here.current.visit, window.scrollY)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      window.history.scrollRestoration = before
      window.removeEventListener('scroll', onScroll)
    }
  }, [])

  useLayoutEffect(() => {
    const place = placeOf(fragment)
    const ground = grounds(place)
    const known = visitOf(window.history.state)
    const visit = known ?? window.crypto.randomUUID()
    if (known === undefined) window.history.replaceState({ visit }, '')
    const isOther = here.current?.ground !== ground
    const left = heights.current.get(visit)
    here.current = { visit, ground }
    if (!isOther) return
    const main = window.document.getElementById('main')
    if (!main?.contains(window.document.activeElement)) main?.focus({ preventScroll: true })
    // A session goes to the turn that its address names.
    if (place.screen === 'session' && place.turn !== undefined) return
    return scrollOnceHighEnough(known === undefined ? 0 : (left ?? 0))
  }, [fragment])
}

/** What was asked for may still be coming: until then the page is too short. Ends early where the person scrolls. */
function scrollOnceHighEnough(top: number): () => void {
  const until = performance.now() + patience
  let frame = 0
  const stop = (): void => {
    cancelAnimationFrame(frame)
    window.removeEventListener('wheel', stop)
    window.removeEventListener('keydown', stop)
  }
  const attempt = (): void => {
    window.scrollTo({ top, behavior: 'instant' })
    if (Math.abs(window.scrollY - top) < 1 || performance.now() > until) stop()
    else frame = requestAnimationFrame(attempt)
  }
  window.addEventListener('wheel', stop, { passive: true })
  window.addEventListener('keydown', stop)
  attempt()
  return stop
}

function visitOf(state: unknown): string | undefined {
  return typeof state === 'object' && state !== null && 'visit' in state && typeof state.visit === 'string'
    ? state.visit
    : undefined
}
