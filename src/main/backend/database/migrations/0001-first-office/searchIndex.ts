import type { Database } from 'better-sqlite3';

/**
 * An accent-free index of some columns of a table, kept by triggers. `unicode61` with `remove_diacritics 2` folds
 * every Vietnamese letter but đ, which the generated column `searchText` folds first. Prefixes of up to seven letters,
 * as long as a Vietnamese word gets, are indexed, so that a keystroke reads a few rows and not every word that begins
 * so. Where in a row a word stands is not kept: nobody asks, and the index is a third as large.
 */
export function createSearchIndex(db: Database, table: string, columns: readonly string[]): void {
  const joined = columns.map((column) => `ifnull(${column}, '')`).join(` || ' ' || `);
  db.exec(`
    ALTER TABLE ${table} ADD COLUMN searchText TEXT
      GENERATED ALWAYS AS (replace(replace(${joined}, 'đ', 'd'), 'Đ', 'D')) VIRTUAL;
    CREATE VIRTUAL TABLE ${table}Search USING fts5 (
      searchText, content = '${table}', content_rowid = 'seq', prefix = '1 2 3 4 5 6 7', detail = none,
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER ${table}SearchInsert AFTER INSERT ON ${table} BEGIN
      INSERT INTO ${table}Search (rowid, searchText) VALUES (new.seq, new.searchText);
    END;
    CREATE TRIGGER ${table}SearchDelete AFTER DELETE ON ${table} BEGIN
      INSERT INTO ${table}Search (${table}Search, rowid, searchText) VALUES ('delete', old.seq, old.searchText);
    END;
    CREATE TRIGGER ${table}SearchUpdate AFTER UPDATE OF ${columns.join(', ')} ON ${table} BEGIN
      INSERT INTO ${table}Search (${table}Search, rowid, searchText) VALUES ('delete', old.seq, old.searchText);
      INSERT INTO ${table}Search (rowid, searchText) VALUES (new.seq, new.searchText);
    END;
  `);
}
