import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Appearance, AppState, Settings } from '../../src/server/api.ts'
import { useClient } from '../client-context.ts'
import { Check, Trouble } from '../parts/form.tsx'
import { queries } from '../queries.ts'
import page from '../styles/page.module.css'
import s from './settings.module.css'
import { Care } from './settings-care.tsx'
import { Erase } from './settings-erase.tsx'
import { Keys } from './settings-keys.tsx'
import { Thresholds } from './settings-thresholds.tsx'

type SettingsScreenProps = {
  readonly settings: Settings
  readonly state: AppState
  readonly onState: (state: AppState) => void
}

const appearances: readonly (readonly [Appearance, string])[] = [
  ['system', 'as the system has it'],
  ['light', 'light'],
  ['dark', 'dark'],
]

/** Appearance and keys, retention, thresholds, backup, passphrase, erasing. Few: most things have a good default. */
export function SettingsScreen({ settings, state, onState }: SettingsScreenProps) {
  const client = useClient()
  const cache = useQueryClient()
  useEffect(() => {
    window.document.title = 'Settings · Regard'
  }, [])
  const save = useMutation({
    mutationFn: (next: Settings) => client.saveSettings(next),
    onMutate: (next) => cache.setQueryData(queries.settings(client).queryKey, next),
    onError: () => cache.invalidateQueries({ queryKey: ['settings'] }),
    // Moments follow the thresholds.
    onSuccess: () => cache.invalidateQueries({ queryKey: ['session'] }),
  })
  const set = (change: Partial<Settings>): void => save.mutate({ ...settings, ...change })
  return (
    <main className={`${page.page} ${page.plain}`} id="main" tabIndex={-1}>
      <header className={page.head}>
        <div className={page.what}>
          <p>
            <h1>Settings</h1>
          </p>
        </div>
        <Trouble error={save.error} />
      </header>
      <div className={`${page.body} ${s.parts}`}>
        <section className={s.part} aria-labelledby="appearance">
          <h2 id="appearance">Appearance</h2>
          <div className={s.choices} role="radiogroup" aria-labelledby="appearance">
            {appearances.map(([value, says]) => (
              <label key={value}>
                <input
                  type="radio"
                  name="appearance"
                  checked={settings.appearance === value}
                  onChange={() => set({ appearance: value })}
                />
                {says}
              </label>
            ))}
          </div>
        </section>
        <section className={s.part} aria-labelledby="keys">
          <h2 id="keys">Keys</h2>
          <Check
            says="A letter on a turn accepts or adds its code"
            note="Switch it off where letters come from speech or by chance. Enter, / and + go on working."
            checked={settings.singleKeys}
            onCheck={(singleKeys) => set({ singleKeys })}
          />
        </section>
        <section className={s.part} aria-labelledby="time">
          <h2 id="time">Time</h2>
          <p className={s.line}>
            <label htmlFor="keep">A new session is kept</label>
            <select
              id="keep"
              value={settings.keepMonths ?? ''}
              onChange={(event) => set({ keepMonths: event.target.value === '' ? null : Number(event.target.value) })}
            >
              <option value="">until you erase it</option>
              {withOwn([3, 6, 12, 24, 60, 120], settings.keepMonths).map((months) => (
                <option key={months} value={months}>
                  {months} months
                </option>
              ))}
            </select>
          </p>
          <p className={s.line}>
            <label htmlFor="lock">It locks itself</label>
            <select
              id="lock"
              value={settings.lockMinutes ?? ''}
              onChange={(event) => set({ lockMinutes: event.target.value === '' ? null : Number(event.target.value) })}
            >
              {withOwn([5, 10, 15, 30, 60, 120], settings.lockMinutes).map((minutes) => (
                <option key={minutes} value={minutes}>
                  after {minutes} minutes without a key
                </option>
              ))}
              <option value="">only when you lock it</option>
            </select>
          </p>
        </section>
        <Thresholds settings={settings} onChange={(thresholds) => set({ thresholds })} />
        <Care folder={state.folder} />
        <Keys />
        <Erase onEverything={() => onState({ ...state, store: 'missing', notices: [] })} />
        <p className={page.quiet}>Regard {state.version}</p>
      </div>
    </main>
  )
}

/** The usual values, and one's own where it is another (it was set in the terminal, say). */
function withOwn(usual: readonly number[], own: number | null): readonly number[] {
  return own === null || usual.includes(own) ? usual : [...usual, own].toSorted((a, b) => a - b)
}
