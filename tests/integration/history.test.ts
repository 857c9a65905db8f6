import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { locales } from '../../src/shared/locales/index.ts';
import { dataFolderPaths } from '../../src/main/backend/database/dataFolder.ts';
import { openOffice } from './backend.ts';

/** Told by nothing: keys, what points at other rows, what only searching and ordering need. */
const UNTOLD = /^(id|seq|searchText|sortKey|comparisonKey|registerScope)$|Id$/;

test('the history can name every table and column that is written', async () => {
  const { dataFolder, close } = await openOffice();
  await close();
  const db = new Database(dataFolderPaths(dataFolder).database, { readonly: true });
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%Search%'")
    .pluck()
    .all() as string[];
  const columnsOf = (table: string) =>
    db.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[];
  const written = tables.filter((name) => name !== 'operations' && columnsOf(name).includes('id'));
  const columns = new Set(written.flatMap(columnsOf).filter((name) => !UNTOLD.test(name)));
  db.close();
  expect(written.length).toBeGreaterThan(20);
  for (const { safekeeping } of Object.values(locales)) {
    expect(written.filter((name) => !(name in safekeeping.tables))).toEqual([]);
    expect([...columns].filter((name) => !(name in safekeeping.columns))).toEqual([]);
  }
});

test('the history says every word kept in a column as people say it', async () => {
  const { dataFolder, close } = await openOffice();
  await close();
  const db = new Database(dataFolderPaths(dataFolder).database, { readonly: true });
  const tables = db
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'audit%'")
    .pluck()
    .all() as string[];
  db.close();
  const words = tables
    .flatMap((sql) => [...sql.matchAll(/ IN \(('[^)]*)\)/g)].flatMap(([, list = '']) => list.split(',')))
    .map((word) => word.trim().replaceAll("'", ''))
    // KT., TL. are written as they are kept; kinds of files are not told.
    .filter((word) => !/^[A-Z]+$|\//.test(word));
  expect(words.length).toBeGreaterThan(90);
  for (const { safekeeping } of Object.values(locales)) {
    expect(words.filter((word) => !(word in safekeeping.values))).toEqual([]);
  }
});
