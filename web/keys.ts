/** Where a key acts: anywhere on the page, on the turn that has the focus, or in the transcript and on the strip. */
export type KeyPlace = 'anywhere' | 'session' | 'turn'

export type KeyBinding = {
  readonly action: Action
  readonly place: KeyPlace
  /** As `KeyboardEvent.key` gives it; `ctrl` is Control, or Command on a Mac. */
  readonly key: string
  readonly ctrl?: true
  readonly shift?: true
  /** How it stands on the page. */
  readonly shown: string
  readonly says: string
}

export type Action =
  | 'accept'
  | 'add'
  | 'change'
  | 'reject'
  | 'undo'
  | 'redo'
  | 'next-turn'
  | 'previous-turn'
  | 'next-code'
  | 'previous-code'
  | 'next-moment'
  | 'previous-moment'
  | 'next-unsure'
  | 'previous-unsure'
  | 'first-turn'
  | 'last-turn'
  | 'open-moment'
  | 'note'
  | 'who-said-it'
  | 'play'
  | 'find'
  | 'leave'
  | 'help'
  | 'sessions'
  | 'growth'
  | 'codebook'
  | 'settings'
  | 'theme'
  | 'lock'

/**
 * Every action and its key, as the page acts on them and as Help lists them. In a turn a letter is always a code, so
 * none of these is a letter alone.
 */
export const bindings: readonly KeyBinding[] = [
  { action: 'next-turn', place: 'session', key: 'ArrowDown', shown: '↓', says: 'the next turn' },
  { action: 'previous-turn', place: 'session', key: 'ArrowUp', shown: '↑', says: 'the turn before' },
  { action: 'next-code', place: 'turn', key: 'ArrowRight', shown: '→', says: 'the next code of the turn' },
  { action: 'previous-code', place: 'turn', key: 'ArrowLeft', shown: '←', says: 'the code before' },
  { action: 'accept', place: 'turn', key: 'Enter', shown: 'Enter', says: 'accept the code' },
  { action: 'change', place: 'turn', key: '/', shown: '/', says: 'change the code for another' },
  { action: 'reject', place: 'turn', key: 'Delete', shown: 'Del', says: 'reject the code' },
  { action: 'reject', place: 'turn', key: 'Backspace', shown: 'Backspace', says: 'the same' },
  { action: 'add', place: 'turn', key: '+', shown: '+', says: 'add a code' },
  { action: 'undo', place: 'session', key: 'z', ctrl: true, shown: 'Ctrl Z', says: 'undo, as far back as you like' },
  { action: 'redo', place: 'session', key: 'y', ctrl: true, shown: 'Ctrl Y', says: 'redo' },
  { action: 'redo', place: 'session', key: 'z', ctrl: true, shift: true, shown: 'Ctrl Shift Z', says: 'the same' },
  { action: 'next-moment', place: 'session', key: ']', shown: ']', says: 'the next moment' },
  { action: 'previous-moment', place: 'session', key: '[', shown: '[', says: 'the moment before' },
  { action: 'next-unsure', place: 'session', key: '>', shown: '>', says: 'the next code that is unsure' },
  { action: 'previous-unsure', place: 'session', key: '<', shown: '<', says: 'the unsure code before' },
  { action: 'first-turn', place: 'session', key: 'Home', shown: 'Home', says: 'the first turn' },
  { action: 'last-turn', place: 'session', key: 'End', shown: 'End', says: 'the last turn' },
  { action: 'open-moment', place: 'turn', key: '.', shown: '.', says: 'read the moment, and your note on it' },
  { action: 'note', place: 'turn', key: ';', shown: ';', says: 'write a note' },
  { action: 'who-said-it', place: 'turn', key: '=', shown: '=', says: 'correct who said it' },
  { action: 'play', place: 'turn', key: ' ', shown: 'Space', says: 'play from the turn, where there is a recording' },
  {
    action: 'find',
    place: 'session',
    key: 'k',
    ctrl: true,
    shown: 'Ctrl K',
    says: 'find words, or show some turns only',
  },
  { action: 'leave', place: 'session', key: 'Escape', shown: 'Esc', says: 'leave the turn, or what is open' },
  { action: 'help', place: 'anywhere', key: '?', shown: '?', says: 'all keys' },
  { action: 'sessions', place: 'anywhere', key: '1', ctrl: true, shift: true, shown: 'Ctrl Shift 1', says: 'Sessions' },
  { action: 'growth', place: 'anywhere', key: '2', ctrl: true, shift: true, shown: 'Ctrl Shift 2', says: 'Growth' },
  { action: 'codebook', place: 'anywhere', key: '3', ctrl: true, shift: true, shown: 'Ctrl Shift 3', says: 'Codebook' },
  { action: 'settings', place: 'anywhere', key: '4', ctrl: true, shift: true, shown: 'Ctrl Shift 4', says: 'Settings' },
  {
    action: 'theme',
    place: 'anywhere',
    key: '5',
    ctrl: true,
    shift: true,
    shown: 'Ctrl Shift 5',
    says: 'dark or light',
  },
  { action: 'lock', place: 'anywhere', key: 'l', ctrl: true, shift: true, shown: 'Ctrl Shift L', says: 'lock' },
]

export type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** The physical key: with Shift a digit gives another character on each layout. */
  readonly code?: string
}

/** The action of a key in one of these places; undefined where it has none. */
export function actionOf(pressed: Pressed, places: readonly KeyPlace[]): Action | undefined {
  if (pressed.altKey) return undefined
  const ctrl = pressed.ctrlKey || pressed.metaKey
  return bindings.find((binding) => {
    if (!places.includes(binding.place) || ctrl !== (binding.ctrl ?? false)) return false
    // Shift makes `+`, `?`, `<` on most keyboards: it is told apart only where Control is held too.
    if (ctrl && pressed.shiftKey !== (binding.shift ?? false)) return false
    const digit = /^Digit(\d)$/.exec(pressed.code ?? '')?.[1]
    return pressed.key.toLowerCase() === binding.key.toLowerCase() || (ctrl && digit === binding.key)
  })?.action
}

/** The letter of a code, where a letter alone was pressed. */
export function letterOf(pressed: Pressed): string | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined
  return /^[a-z]$/i.test(pressed.key) ? pressed.key.toLowerCase() : undefined
}

/** How the page shows the key of an action: the first of its bindings. */
export function shownKey(action: Action): string {
  return bindings.find((binding) => binding.action === action)?.shown ?? ''
}
