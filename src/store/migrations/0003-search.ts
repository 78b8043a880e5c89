/**
 * Search over words, inside the encrypted file. The index holds no second copy of the text (it reads \`turns\`), and
 * forgets physically what is deleted.
 */
export const search = `
CREATE VIRTUAL TABLE words USING fts5 (
  text,
  content = 'turns',
  content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);

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

INSERT INTO words (words) VALUES ('rebuild');
`
