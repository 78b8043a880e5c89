import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AppState } from '../src/server/api.ts'
import { enter, makeClient, ProblemError, type RegardClient, takeEntryCode } from './client.ts'
import { ClientContext } from './client-context.ts'
import { FirstRun } from './screens/first-run.tsx'
import { Inside } from './screens/inside.tsx'
import { Outside } from './screens/outside.tsx'
import { Unlock } from './screens/unlock.tsx'

type Stage =
  | { readonly at: 'entering' }
  | { readonly at: 'outside'; readonly why: string }
  | { readonly at: 'inside'; readonly client: RegardClient; readonly state: AppState }

/** The page from the opened link on: comes in with the one-use code, and shows what the state of the store allows. */
export function App({ code: opened }: { readonly code: string | undefined }) {
  const [code, setCode] = useState(opened)
  const [stage, setStage] = useState<Stage>({ at: 'entering' })
  const cache = useMemo(() => newCache(), [])
  const tried = useRef<string | null>(null)

  const onState = useCallback(
    (state: AppState) => {
      if (state.store !== 'open') cache.clear()
      setStage((before) => (before.at === 'inside' ? { ...before, state } : before))
    },
    [cache],
  )

  useEffect(() => {
    // A code can be used once: React's second effect in development must not try it again.
    if (tried.current === (code ?? '')) return
    tried.current = code ?? ''
    const come = async (): Promise<void> => {
      if (code === undefined) return setStage({ at: 'outside', why: withoutCode })
      const token = await enter(code)
      const client = makeClient({
        token,
        onShut: (why) => {
          cache.clear()
          if (why === 'not-entered') return setStage({ at: 'outside', why: gone })
          setStage((before) =>
            before.at === 'inside' && before.state.store === 'open'
              ? { ...before, state: { ...before.state, store: 'locked', notices: [] } }
              : before,
          )
        },
      })
      setStage({ at: 'inside', client, state: await client.state() })
    }
    come().catch((error: unknown) => setStage({ at: 'outside', why: error instanceof Error ? error.message : gone }))
  }, [code, cache])

  const isInside = stage.at === 'inside'
  useEffect(() => {
    // A new link that is put into the address of this very page changes its fragment alone, and loads nothing.
    const onHash = (): void => {
      if (!window.location.hash.startsWith('#enter=')) return
      const next = takeEntryCode()
      if (!isInside && next !== undefined) setCode(next)
    }
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [isInside])

  if (stage.at === 'entering') return null
  if (stage.at === 'outside') return <Outside why={stage.why} />
  const { client, state } = stage
  return (
    <QueryClientProvider client={cache}>
      <ClientContext value={client}>
        {state.store === 'open' ? (
          <Inside state={state} onState={onState} />
        ) : state.store === 'locked' ? (
          <Unlock onState={onState} />
        ) : (
          <FirstRun state={state} onState={onState} />
        )}
      </ClientContext>
    </QueryClientProvider>
  )
}

const withoutCode =
  'This page was opened or reloaded without its link. Nothing is lost: press Enter in the terminal in which Regard runs, and it opens anew.'
const gone = 'Regard was ended or started again. Nothing is lost: open it anew from the terminal.'

function newCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // What the program refuses, it refuses again; what it does not answer may be asked once more.
        retry: (count, error) => count < 1 && !(error instanceof ProblemError),
      },
      mutations: { retry: false },
    },
  })
}
