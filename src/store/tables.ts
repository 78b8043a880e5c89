import type { Generated } from 'kysely'

/** The tables as the migrations leave them. Ids are UUIDv7 texts, times ISO 8601 in UTC, JSON is text. */
export type Tables = {
  meta: { key: string; value: string }
  clients: { id: string; alias: string; created_at: string }
  client_keys: { client_id: string; key: Uint8Array }
  sessions: {
    id: string
    client_id: string
    title: string
    language: string
    speakers: string
    held_on: string | null
    imported_at: string
    turn_count: number
    goal: string | null
    issues: Generated<string>
  }
  turns: {
    id: Generated<number>
    session_id: string
    position: number
    speaker: string
    role: string
    text: string
    start_seconds: number | null
    end_seconds: number | null
    segments: string | null
  }
  codings: {
    id: string
    session_id: string
    coder_kind: string
    coder_id: string
    coder_version: string
    made_at: string
    document: Uint8Array
  }
  corrections: {
    id: string
    session_id: string
    position: number
    kind: 'correct' | 'undo' | 'redo'
    target: string | null
    coding_id: string | null
    who: string
    made_at: string
    changes: string
  }
  speaker_changes: { correction_id: string; session_id: string; other_side: Uint8Array }
  notes: {
    id: string
    session_id: string
    turn: number | null
    text: string
    who: string
    made_at: string
    changed_at: string | null
  }
  attachments: {
    id: string
    session_id: string
    kind: string
    size: number
    added_at: string
    media_type: string | null
  }
  consents: {
    id: string
    session_id: string
    subject: 'transcript' | 'recording'
    purpose: 'keep' | 'code' | 'play' | 'export' | 'supervision' | 'research'
    given_at: string
    revoked_at: string | null
  }
  timers: { session_id: string; erase_on: string; set_at: string }
  holds: { id: string; client_id: string; session_id: string | null; placed_at: string; released_at: string | null }
  private_notes: {
    id: string
    client_id: string
    session_id: string | null
    text: string
    made_at: string
    changed_at: string | null
  }
  check_ins: { id: string; session_id: string | null; answers: string; made_at: string }
  audit: {
    position: number
    made_at: string
    who: string
    action: string
    subject: string
    subject_id: string
    mac: Uint8Array
  }
  copies: { id: string; kind: 'backup' | 'export'; place: string; made_at: string }
  copied_sessions: { copy_id: string; session_id: string; client_id: string }
  jobs: {
    id: string
    session_id: string
    kind: 'code' | 'speakers'
    change: string | null
    asked_at: string
    ended_at: string | null
    problem: string | null
  }
  settings: { key: string; value: string; changed_at: string }
  findings: { session_id: string; stamp: string; found: string }
}
