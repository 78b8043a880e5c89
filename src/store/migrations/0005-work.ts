/** Work that was asked for and goes on after a restart, by ids alone; and what a person has set, the codebook of their own too. */
export const work = `
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
`
