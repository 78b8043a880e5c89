import type { KeyboardEvent } from 'react'
import { type Action, actionOf, letterOf } from '../keys.ts'

type Handlers = {
  readonly singleKeys: boolean
  readonly act: (action: Action) => boolean
  readonly letter: (letter: string) => boolean
}

/** What a key does in the transcript; `act` and `letter` say whether they did something. */
export function onTranscriptKey(event: KeyboardEvent, { singleKeys, act, letter }: Handlers): void {
  const target = event.target instanceof HTMLElement ? event.target : undefined
  const turn = target?.closest('[data-turn]')
  const button = target?.closest('button')
  const onChip = button?.hasAttribute('data-code') ?? false
  const action = actionOf(event, turn ? ['turn', 'session'] : ['session'])
  // A button keeps its own Enter and Space; a chip is accepted by Enter.
  if (button && !onChip && (event.key === 'Enter' || event.key === ' ')) return
  if (onChip && event.key === ' ') return
  if (action) {
    if (act(action)) event.preventDefault()
    return
  }
  const pressed = singleKeys && turn ? letterOf(event) : undefined
  if (pressed !== undefined && letter(pressed)) event.preventDefault()
}
