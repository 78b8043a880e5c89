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

export function goTo(place: Place): void {
  window.location.hash = hrefOf(place)
}

/** Changes the address without a new step in the history, and without telling anyone. */
export function standAt(place: Place): void {
  window.history.replaceState(null, '', hrefOf(place))
}

export function useFragment(): string {
  return useSyncExternalStore(listen, () => window.location.hash)
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
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
