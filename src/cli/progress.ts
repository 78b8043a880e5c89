import { SingleBar } from 'cli-progress'
import type { Io } from './io.ts'

/** Work that is done sooner is not worth a line. */
const quietMilliseconds = 1000

export type Progress = {
  readonly show: (done: number, total: number, what: string) => void
  readonly end: () => void
  /** For everything that is printed meanwhile: the bar goes first, since it clears the line on which it stands. */
  readonly io: Io
}

/** Draws on stderr once the work has taken a second, where a person sees it; elsewhere says nothing. */
export function progressOn(io: Io, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!io.terminal.showsProgress) return { show() {}, end() {}, io }
  const began = io.now().getTime()
  let bar: SingleBar | undefined
  const end = () => {
    bar?.stop()
    bar = undefined
  }
  const after = (print: (text: string) => void) => (text: string) => {
    end()
    print(text)
  }
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
          stream,
        })
        bar.start(total, done, { what })
      }
      bar.setTotal(total)
      bar.update(done, { what })
    },
    end,
    io: { ...io, out: after(io.out), err: after(io.err) },
  }
}
