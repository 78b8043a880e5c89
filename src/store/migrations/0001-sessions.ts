/** Clients under an alias, their sessions turn by turn, what coders said of them, what a person corrected, and notes. */
export const sessions = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  alias TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE client_keys (
  client_id TEXT PRIMARY KEY REFERENCES clients (id) ON DELETE CASCADE,
  key BLOB NOT NULL
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  speakers TEXT NOT NULL,
  held_on TEXT,
  imported_at TEXT NOT NULL,
  turn_count INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_client ON sessions (client_id, imported_at);

CREATE TABLE turns (
  id INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  start_seconds REAL,
  end_seconds REAL,
  segments TEXT,
  UNIQUE (session_id, position)
) STRICT;

CREATE TABLE codings (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  coder_kind TEXT NOT NULL,
  coder_id TEXT NOT NULL,
  coder_version TEXT NOT NULL,
  made_at TEXT NOT NULL,
  document BLOB NOT NULL
) STRICT;
CREATE INDEX codings_by_session ON codings (session_id, made_at);

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('correct', 'undo', 'redo')),
  target TEXT REFERENCES corrections (id),
  coding_id TEXT REFERENCES codings (id),
  who TEXT NOT NULL,
  made_at TEXT NOT NULL,
  changes TEXT NOT NULL,
  UNIQUE (session_id, position)
) STRICT;

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  turn INTEGER,
  text TEXT NOT NULL,
  who TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_session ON notes (session_id, made_at);

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachments_by_session ON attachments (session_id);
`
