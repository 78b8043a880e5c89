import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppState, Settings } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { type Action, actionOf } from '../keys.ts'
import { Rail } from '../parts/rail.tsx'
import { useMedia } from '../parts/use-media.ts'
import { queries } from '../queries.ts'
import { goTo, type Place, placeOf, useFragment } from '../router.ts'
import { useArrival } from '../use-arrival.ts'
import { CodebookScreen } from './codebook.tsx'
import { GrowthScreen } from './growth.tsx'
import { HelpScreen } from './help.tsx'
import { DropAnywhere } from './import.tsx'
import { MomentScreen } from './moment.tsx'
import { SessionScreen } from './session.tsx'
import { SessionsScreen } from './sessions.tsx'
import { SettingsScreen } from './settings.tsx'
import { useIdleLock } from './use-idle-lock.ts'

const unset: Settings = { appearance: 'system', singleKeys: true, keepMonths: null, lockMinutes: 30, thresholds: {} }

/** Everything behind the lock: the rail, and the place that the address names. */
export function Inside({ state, onState }: { readonly state: AppState; readonly onState: (state: AppState) => void }) {
  const client = useClient()
  const cache = useQueryClient()
  const fragment = useFragment()
  const place = placeOf(fragment)
  useArrival(fragment)
  const { data: settings = unset } = useQuery(queries.settings(client))
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const dark = settings.appearance === 'system' ? systemDark : settings.appearance === 'dark'

  useEffect(() => {
    const root = window.document.documentElement
    if (settings.appearance === 'system') delete root.dataset.theme
    else root.dataset.theme = settings.appearance
  }, [settings.appearance])

  const lock = useCallback(() => {
    // What is on the page goes at once, whatever the program answers.
    cache.clear()
    client.lock().then(onState, () => onState({ ...state, store: 'locked', notices: [] }))
  }, [cache, client, onState, state])
  useIdleLock(settings.lockMinutes, lock)

  const switchTheme = useCallback(() => {
    const appearance = dark ? 'light' : 'dark'
    cache.setQueryData(queries.settings(client).queryKey, { ...settings, appearance })
    void client.saveSettings({ ...settings, appearance })
  }, [cache, client, dark, settings])

  const anywhere = useRef<(action: Action) => void>(() => undefined)
  anywhere.current = (action) => {
    if (action === 'help') goTo({ screen: 'help' })
    if (action === 'sessions' || action === 'growth' || action === 'codebook' || action === 'settings') {
      goTo({ screen: action })
    }
    if (action === 'theme') switchTheme()
    if (action === 'lock') lock()
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      const action = actionOf(event, ['anywhere'])
      if (event.defaultPrevented || !action || (typing && !event.ctrlKey && !event.metaKey)) return
      event.preventDefault()
      anywhere.current(action)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  const [notices, setNotices] = useState(state.notices)
  return (
    <DropAnywhere>
      <Rail
        place={place}
        dark={dark}
        onTheme={switchTheme}
        onLock={lock}
        notices={notices}
        onNoticed={() => setNotices([])}
      >
        <Screen place={place} settings={settings} state={state} onState={onState} />
      </Rail>
    </DropAnywhere>
  )
}

type ScreenProps = {
  readonly place: Place
  readonly settings: Settings
  readonly state: AppState
  readonly onState: (state: AppState) => void
}

function Screen({ place, settings, state, onState }: ScreenProps) {
  switch (place.screen) {
    case 'sessions':
      return <SessionsScreen />
    case 'session':
      return <SessionScreen key={place.id} id={place.id} turn={place.turn} settings={settings} />
    case 'moment':
      return <MomentScreen key={`${place.id} ${place.opening}`} id={place.id} opening={place.opening} />
    case 'growth':
      return <GrowthScreen measure={place.measure} />
    case 'codebook':
      return <CodebookScreen code={place.code} />
    case 'settings':
      return <SettingsScreen settings={settings} state={state} onState={onState} />
    case 'help':
      return <HelpScreen />
  }
}
