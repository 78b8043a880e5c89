import { SingleBar } from 'cli-progress'
import type { Io } from './io.ts'

/** Work that is done sooner is not worth a line. */
const quietMilliseconds = 1000

export type Progress = {
  readonly show: (done: number, total: number, what: string) => void
  readonly end: () => void
}

/** Draws on stderr once the work has taken a second, where a person sees it; elsewhere says nothing. */
export function progressOn(io: Io): Progress {
  if (!io.terminal.showsProgress) return { show() {}, end() {} }
  const began = io.now().getTime()
  let bar: SingleBar | undefined
  return {
    show(done, total, what) {
      if (!bar) {
        if (io.now().getTime() - began < quietMilliseconds) return
        bar = new SingleBar({
          format: '  {what}  {bar} {value} of {total}',
          barCompleteChar: io.terminal.ascii ? '#' : '━',
          barIncompleteChar: io.terminal.ascii ? '.' : ' ',
          barsize: 30,
          clearOnComplete: true,
          hideCursor: true,
          stream: process.stderr,
        })
        bar.start(total, done, { what })
      }
      bar.setTotal(total)
      bar.update(done, { what })
    },
    end() {
      bar?.stop()
    },
  }
}
