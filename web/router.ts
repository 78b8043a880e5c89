import { useSyncExternalStore } from 'react'

/** Where a person is. Places stand in the fragment, which never leaves the page; only ids stand in them. */
export type Place =
  | { readonly screen: 'sessions' }
  | { readonly screen: 'session'; readonly id: string; readonly turn?: number }
  | { readonly screen: 'moment'; readonly id: string; readonly opening: number }
  | { readonly screen: 'growth'; readonly measure?: string }
  | { readonly screen: 'codebook'; readonly code?: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'help' }

export function placeOf(fragment: string): Place {
  const [screen = '', first, second, third] = fragment.replace(/^#\/?/, '').split('/').map(decoded)
  if (screen === 'sessions' && first && second === 'turns' && isIndex(third)) {
    return { screen: 'session', id: first, turn: Number(third) }
  }
  if (screen === 'sessions' && first && second === 'moments' && isIndex(third)) {
    return { screen: 'moment', id: first, opening: Number(third) }
  }
  if (screen === 'sessions' && first) return { screen: 'session', id: first }
  if (screen === 'growth') return first ? { screen, measure: first } : { screen }
  if (screen === 'codebook') return first ? { screen, code: first } : { screen }
  if (screen === 'settings' || screen === 'help') return { screen }
  return { screen: 'sessions' }
}

export function hrefOf(place: Place): string {
  switch (place.screen) {
    case 'session':
      return `#/sessions/${encodeURIComponent(place.id)}${place.turn === undefined ? '' : `/turns/${place.turn}`}`
    case 'moment':
      return `#/sessions/${encodeURIComponent(place.id)}/moments/${place.opening}`
    case 'growth':
      return place.measure === undefined ? '#/growth' : `#/growth/${encodeURIComponent(place.measure)}`
    case 'codebook':
      return place.code === undefined ? '#/codebook' : `#/codebook/${encodeURIComponent(place.code)}`
    default:
      return `#/${place.screen}`
  }
}

/** What stays on the page where only a part of it is gone to: another turn, another measure, another code. */
export function grounds(place: Place): string {
  if (place.screen === 'session') return `session ${place.id}`
  return place.screen === 'moment' ? `moment ${place.id} ${place.opening}` : place.screen
}

export function goTo(place: Place): void {
  sayWhere()
  window.location.hash = hrefOf(place)
}

/** Changes the address without a new step in the history, and without telling anyone. */
export function standAt(place: Place): void {
  forget()
  window.history.replaceState(window.history.state, '', hrefOf(place))
}

/** How long a person rests before the address says where they are, in milliseconds. */
const rest = 200
let soon: { readonly place: Place; readonly timer: number } | undefined

/** As `standAt`, for what changes with every key: browsers refuse many changes of the address in a row. */
export function standAtSoon(place: Place): void {
  forget()
  soon = { place, timer: window.setTimeout(sayWhere, rest) }
}

function sayWhere(): void {
  if (soon) standAt(soon.place)
}

function forget(): void {
  if (soon) window.clearTimeout(soon.timer)
  soon = undefined
}

export function useFragment(): string {
  return useSyncExternalStore(listen, () => window.location.hash)
}

function listen(changed: () => void): () => void {
  const onHash = (): void => {
    // Where a person was before is no longer where they are.
    forget()
    changed()
  }
  window.addEventListener('hashchange', onHash)
  return () => window.removeEventListener('hashchange', onHash)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

function isIndex(part: string | undefined): boolean {
  return part !== undefined && /^\d{1,6}$/.test(part)
}
