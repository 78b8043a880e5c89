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
, goal TEXT, issues TEXT NOT NULL DEFAULT '[]') STRICT;
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
, changed_at TEXT) STRICT;
CREATE INDEX notes_by_session ON notes (session_id, made_at);
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL
, media_type TEXT) STRICT;
CREATE INDEX attachments_by_session ON attachments (session_id);
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
, changed_at TEXT) STRICT;
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
CREATE VIRTUAL TABLE words USING fts5 (
  text,
  content = 'turns',
  content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER turns_added AFTER INSERT ON turns BEGIN
  INSERT INTO words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER turns_removed AFTER DELETE ON turns BEGIN
  INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER turns_changed AFTER UPDATE OF text ON turns BEGIN
  INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('code', 'speakers')),
  change TEXT,
  asked_at TEXT NOT NULL,
  ended_at TEXT,
  problem TEXT
) STRICT;
CREATE INDEX jobs_by_session ON jobs (session_id, ended_at);
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE TABLE findings (
  session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
  stamp TEXT NOT NULL,
  found TEXT NOT NULL
) STRICT;
CREATE TABLE speaker_changes (
  correction_id TEXT PRIMARY KEY REFERENCES corrections (id) ON DELETE CASCADE,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  other_side BLOB NOT NULL
) STRICT;
CREATE INDEX speaker_changes_by_session ON speaker_changes (session_id)