import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ImportPreview } from '../../src/server/api.ts'
import { ProblemError } from '../client.ts'
import { useClient } from '../client-context.ts'
import { Dialog } from '../parts/dialog.tsx'
import { form, Trouble } from '../parts/form.tsx'
import { Progress } from '../parts/progress.tsx'
import { goTo } from '../router.ts'
import { ImportForm } from './import-form.tsx'
import { Issues } from './issues.tsx'

/** `id`: a file does not tell itself apart from another in the name of a query. */
export type Offered = { readonly id: string } & (
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'example' }
)

type ImportDialogProps = {
  readonly offered: Offered
  /** `2 of 3` where several wait. */
  readonly place: string
  /** How many come after it. */
  readonly more: number
  readonly onLeave: () => void
  readonly onLeaveAll: () => void
}

/** From a file to a session: read, looked at, agreed to, coded. Left before the end, nothing is kept. */
export function ImportDialog({ offered, place, more, onLeave, onLeaveAll }: ImportDialogProps) {
  const client = useClient()
  const cache = useQueryClient()
  const kept = useRef(false)
  const [job, setJob] = useState<{ readonly job: string; readonly sessionId: string }>()
  const { data: preview, error } = useQuery({
    queryKey: ['import', offered.id],
    queryFn: async () => {
      if (offered.kind === 'example') return client.previewExample()
      return client.previewImport(await offered.file.arrayBuffer(), offered.file.name)
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const importId = preview?.importId
  useEffect(
    () => () => {
      if (importId && !kept.current) void client.dropImport(importId).catch(() => undefined)
    },
    [client, importId],
  )
  const keep = useMutation({
    mutationFn: (body: Parameters<typeof client.keepImport>[1]) => client.keepImport(importId ?? '', body),
    onSuccess: (started) => {
      kept.current = true
      // The next one is not kept waiting by the coding, which goes on.
      if (more > 0) onLeave()
      else if (started.job) setJob({ ...started, job: started.job })
      else show(started.sessionId)
      void cache.invalidateQueries({ queryKey: ['sessions'] })
      void cache.invalidateQueries({ queryKey: ['growth'] })
    },
  })
  function show(sessionId: string): void {
    void cache.invalidateQueries({ queryKey: ['sessions'] })
    onLeave()
    goTo({ screen: 'session', id: sessionId })
  }
  const title = job ? 'It is being read' : preview ? 'Before it is kept' : 'Reading'
  return (
    <Dialog title={place === '' ? title : `${title}, ${place}`} onLeave={onLeave}>
      {offered.kind === 'file' && !job && place !== '' && <p className={form.hint}>{offered.file.name}</p>}
      {job ? (
        <>
          <p>Coding takes about as many seconds as the session has hundreds of turns. You can leave; it goes on.</p>
          <Progress job={job.job} onDone={show} />
          <div className={form.acts}>
            <button type="button" className={form.second} onClick={onLeave}>
              Leave it to run
            </button>
          </div>
        </>
      ) : preview?.importId ? (
        <ImportForm
          preview={preview}
          example={offered.kind === 'example'}
          error={keep.error}
          pending={keep.isPending}
          onKeep={(body) => keep.mutate(body)}
          onLeave={onLeave}
          onLeaveAll={more > 0 ? onLeaveAll : undefined}
        />
      ) : (
        <Refused preview={preview} error={error} more={more} onLeave={onLeave} />
      )}
    </Dialog>
  )
}

type RefusedProps = {
  readonly preview: ImportPreview | undefined
  readonly error: Error | null
  readonly more: number
  readonly onLeave: () => void
}

function Refused({ preview, error, more, onLeave }: RefusedProps) {
  const issues = preview?.issues ?? (error instanceof ProblemError ? (error.problem.issues ?? []) : [])
  if (!preview && !error) return <p role="status">One moment.</p>
  return (
    <>
      {error ? <Trouble error={error} /> : <p>No session could be made of this file. What was found in it:</p>}
      <Issues issues={issues} />
      <div className={form.acts}>
        <button type="button" className={form.first} onClick={onLeave}>
          {more > 0 ? 'Go on to the next' : 'Back'}
        </button>
      </div>
    </>
  )
}
