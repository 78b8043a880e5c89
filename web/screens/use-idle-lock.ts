import { useEffect } from 'react'

/** Locks after so many minutes without a key, a click or a touch; null: never. */
export function useIdleLock(minutes: number | null, lock: () => void): void {
  useEffect(() => {
    if (minutes === null) return
    let timer = window.setTimeout(lock, minutes * 60_000)
    const again = (): void => {
      window.clearTimeout(timer)
      timer = window.setTimeout(lock, minutes * 60_000)
    }
    const heard = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const
    for (const event of heard) window.addEventListener(event, again, { passive: true })
    return () => {
      window.clearTimeout(timer)
      for (const event of heard) window.removeEventListener(event, again)
    }
  }, [minutes, lock])
}
