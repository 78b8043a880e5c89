/** What was computed from a session's codes and takes seconds to compute again. May be thrown away at any time. */
export const findings = `
CREATE TABLE findings (
  session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
  stamp TEXT NOT NULL,
  found TEXT NOT NULL
) STRICT;
`
