import type { ReactNode } from 'react'
import { hrefOf, type Place } from '../router.ts'
import s from './rail.module.css'

type RailProps = {
  readonly place: Place
  readonly dark: boolean
  readonly onTheme: () => void
  readonly onLock: () => void
  readonly notices: readonly string[]
  readonly onNoticed: () => void
  readonly children: ReactNode
}

const words: readonly { readonly word: string; readonly place: Place; readonly holds: readonly Place['screen'][] }[] = [
  { word: 'Sessions', place: { screen: 'sessions' }, holds: ['sessions', 'session', 'moment'] },
  { word: 'Growth', place: { screen: 'growth' }, holds: ['growth'] },
  { word: 'Codebook', place: { screen: 'codebook' }, holds: ['codebook'] },
  { word: 'Settings', place: { screen: 'settings' }, holds: ['settings'] },
]

/** A quiet rail of words, and beside it the page. */
export function Rail({ place, dark, onTheme, onLock, notices, onNoticed, children }: RailProps) {
  return (
    <div className={s.frame}>
      <button type="button" className={s.skip} onClick={() => window.document.getElementById('main')?.focus()}>
        To the page
      </button>
      <nav className={s.rail} aria-label="Regard">
        <p className={s.name}>Regard</p>
        <ul>
          {words.map(({ word, place: to, holds }) => (
            <li key={word}>
              <a href={hrefOf(to)} aria-current={holds.includes(place.screen) ? 'page' : undefined}>
                {word}
              </a>
            </li>
          ))}
        </ul>
        <div className={s.foot}>
          <a href={hrefOf({ screen: 'help' })} aria-current={place.screen === 'help' ? 'page' : undefined}>
            Keys <kbd>?</kbd>
          </a>
          <button type="button" onClick={onTheme}>
            {dark ? 'Light' : 'Dark'}
          </button>
          <button type="button" onClick={onLock}>
            Lock
          </button>
        </div>
      </nav>
      <div className={s.beside}>
        {notices.length > 0 && (
          <div className={s.notices} role="alert">
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
            <button type="button" onClick={onNoticed}>
              I have read it
            </button>
          </div>
        )}
        {children}
      </div>
    </div>
  )
}
