/** Who said it is taken back as codes are: in one line, each change with how the session stood on the other side of it. */
export const speakerChanges = `
CREATE TABLE speaker_changes (
  correction_id TEXT PRIMARY KEY REFERENCES corrections (id) ON DELETE CASCADE,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  other_side BLOB NOT NULL
) STRICT;
CREATE INDEX speaker_changes_by_session ON speaker_changes (session_id);
`
