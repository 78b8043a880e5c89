import { sql } from 'kysely'
import type { Reader } from './store.ts'

export type Hit = {
  readonly sessionId: string
  readonly alias: string
  readonly title: string
  readonly turn: number
  readonly role: string
  readonly text: string
}

/**
 * The turns that hold every one of the words, the latest session first, at most `limit`; `agreedOnly`: of
 * sessions that the client agrees to be kept. Words are matched whole and
 * without regard to case or accents; a star at the end of a word matches its beginning. No word: no hit.
 */
export async function searchWords(
  db: Reader,
  words: string,
  { limit = 50, agreedOnly = false }: { readonly limit?: number; readonly agreedOnly?: boolean } = {},
): Promise<Hit[]> {
  const query = asQuery(words)
  if (query === '') return []
  const { rows } = await sql<Hit>`
    SELECT turns.session_id AS "sessionId", clients.alias AS alias, sessions.title AS title,
           turns.position AS turn, turns.role AS role, turns.text AS text
    FROM words
    JOIN turns ON turns.id = words.rowid
    JOIN sessions ON sessions.id = turns.session_id
    JOIN clients ON clients.id = sessions.client_id
    WHERE words MATCH ${query}
      AND (${agreedOnly ? 0 : 1} OR EXISTS (
        SELECT 1 FROM consents
        WHERE consents.session_id = sessions.id AND subject = 'transcript' AND purpose = 'keep' AND revoked_at IS NULL))
    ORDER BY words.rowid DESC
    LIMIT ${limit}`.execute(db)
  return rows
}

/** Each word in quotation marks, so that nothing a person types is read as an operator. */
function asQuery(words: string): string {
  return words
    .split(/\s+/u)
    .map((word) => ({ bare: word.replace(/["*\0]/g, ''), open: word.endsWith('*') }))
    .filter(({ bare }) => /[\p{L}\p{N}]/u.test(bare))
    .map(({ bare, open }) => `"${bare}"${open ? '*' : ''}`)
    .join(' ')
}
