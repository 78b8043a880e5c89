import { type Hit, searchWords } from '../store/search.ts'
import type { Store } from '../store/store.ts'

/**
 * The turns that hold every one of the words; a star at the end of a word matches its beginning. Sessions whose consent
 * to be kept was taken back are left out.
 */
export async function searchSessions(store: Store, words: string, limit = 50): Promise<Hit[]> {
  return store.read((db) => searchWords(db, words, { limit, agreedOnly: true }))
}
