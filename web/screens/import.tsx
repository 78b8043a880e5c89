import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { invariant } from '../../src/errors.ts'
import s from './import.module.css'
import { ImportDialog, type Offered } from './import-dialog.tsx'
import { emptyLine, joined, type Line, next, placeInLine } from './import-line.ts'

type ImportDoor = {
  /** Shows each file, read but not kept, and asks what is needed to keep it: one after the other. */
  readonly offer: (files: readonly File[]) => void
  readonly offerExample: () => void
}

const ImportContext = createContext<ImportDoor | undefined>(undefined)

export function useImportDoor(): ImportDoor {
  const door = useContext(ImportContext)
  invariant(door, 'a file can be imported on every screen behind the lock')
  return door
}

/** Files can be dropped, or a transcript pasted, on every screen. */
export function DropAnywhere({ children }: { readonly children: ReactNode }) {
  const [line, setLine] = useState<Line<Offered>>(emptyLine)
  const offered = line.waiting[0]
  const [over, setOver] = useState(false)
  const door = useMemo<ImportDoor>(
    () => ({
      offer: (files) =>
        setLine((before) =>
          joined(
            before,
            files.map((file) => ({ id: crypto.randomUUID(), kind: 'file', file })),
          ),
        ),
      offerExample: () => setLine((before) => joined(before, [{ id: crypto.randomUUID(), kind: 'example' }])),
    }),
    [],
  )
  const busy = useRef(false)
  busy.current = offered !== undefined
  useEffect(() => {
    let depth = 0
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent): void => {
      if (!hasFile(event)) return
      depth++
      setOver(true)
    }
    const leave = (): void => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hover = (event: DragEvent): void => {
      if (hasFile(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      depth = 0
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      door.offer(files)
    }
    const paste = (event: ClipboardEvent): void => {
      if (busy.current || (event.target instanceof HTMLElement && event.target.closest('input, textarea'))) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) door.offer(files)
      // A word or two is no transcript: a turn ends with a line.
      else if (text.trim().includes('\n')) door.offer([new File([text], 'pasted.txt', { type: 'text/plain' })])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [door])
  return (
    <ImportContext value={door}>
      {children}
      {over && <div className={s.over}>Let go to read it. Nothing is kept yet.</div>}
      {offered && (
        <ImportDialog
          key={offered.id}
          offered={offered}
          place={placeInLine(line)}
          more={line.waiting.length - 1}
          onLeave={() => setLine(next)}
          onLeaveAll={() => setLine(emptyLine)}
        />
      )}
    </ImportContext>
  )
}
