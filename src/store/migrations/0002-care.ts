/** What was agreed to, how long it may stay, what was done, where copies went, what was erased; and what is private. */
export const care = `
CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  subject TEXT NOT NULL CHECK (subject IN ('transcript', 'recording')),
  purpose TEXT NOT NULL CHECK (purpose IN ('keep', 'code', 'play', 'export', 'supervision', 'research')),
  given_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;
CREATE INDEX consents_by_session ON consents (session_id, subject, purpose);

CREATE TABLE timers (
  session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
  erase_on TEXT NOT NULL,
  set_at TEXT NOT NULL
) STRICT;

CREATE TABLE holds (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
  placed_at TEXT NOT NULL,
  released_at TEXT
) STRICT;
CREATE INDEX holds_by_client ON holds (client_id);

CREATE TABLE private_notes (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX private_notes_by_client ON private_notes (client_id);

CREATE TABLE check_ins (
  id TEXT PRIMARY KEY,
  session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
  answers TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  position INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  mac BLOB NOT NULL
) STRICT;

CREATE TABLE copies (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('backup', 'export')),
  place TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE copied_sessions (
  copy_id TEXT NOT NULL REFERENCES copies (id) ON DELETE CASCADE,
  session_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  PRIMARY KEY (copy_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX copied_sessions_by_session ON copied_sessions (session_id);
`
