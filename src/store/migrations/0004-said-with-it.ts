/** What was said with a session when it came in: its goal, and what the reader of the file found. A note can be reworded. */
export const saidWithIt = `
ALTER TABLE sessions ADD COLUMN goal TEXT;
ALTER TABLE sessions ADD COLUMN issues TEXT NOT NULL DEFAULT '[]';
ALTER TABLE notes ADD COLUMN changed_at TEXT;
ALTER TABLE private_notes ADD COLUMN changed_at TEXT;
ALTER TABLE attachments ADD COLUMN media_type TEXT;
`
