import { memo } from 'react'
import type { Turn } from '../../src/model/session.ts'
import { counted } from '../../src/report/turn-words.ts'
import s from './turn.module.css'

/** A stretch without a moment: how many turns, how long, about what. It opens in place. */
export function Fold({
  turns,
  topics,
  onOpen,
}: {
  readonly turns: readonly Turn[]
  readonly topics: string
  readonly onOpen: () => void
}) {
  const start = turns[0]?.start
  const end = turns.at(-1)?.end ?? turns.at(-1)?.start
  const length = start === undefined || end === undefined ? '' : `, ${roughly(end - start)}`
  return (
    <button type="button" className={s.fold} data-fold={turns[0]?.index} aria-expanded={false} onClick={onOpen}>
      <i aria-hidden="true">···</i>
      <span>
        {counted(turns.length, 'turn')}
        {length}
        {topics && `: ${topics}`}
      </span>
    </button>
  )
}

/** A pause in its own length: empty space, four pixels a second. */
export const Gap = memo(function Gap({ seconds }: { readonly seconds: number }) {
  const whole = Math.round(seconds)
  return (
    <p className={s.gap} ref={(element) => element?.style.setProperty('--s', String(Math.min(whole, 60)))}>
      <span className="vh">silence, </span>
      {whole}&nbsp;s
    </p>
  )
})

function roughly(seconds: number): string {
  if (seconds < 20) return `${Math.round(seconds)} seconds`
  if (seconds < 50) return 'half a minute'
  return counted(Math.max(1, Math.round(seconds / 60)), 'minute')
}
