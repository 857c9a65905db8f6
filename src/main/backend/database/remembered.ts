import { sql, type RawBuilder } from 'kysely';
import { connectionOf, type Reader } from './open.ts';
import type { AuditedTable } from './schema.ts';

/** Above this many new lines in the history, they are not read: anything may have changed. */
const MANY_CHANGES = 2000;
/** What was asked for longest ago is given up first. */
const MOST = 40;

interface Remembered {
  value: Promise<unknown>;
  tables: readonly AuditedTable[];
}

interface Memory {
  /** The newest line of the history that was looked at. */
  seenUpTo: number;
  entries: Map<string, Remembered>;
}

const memories = new WeakMap<Reader, Memory>();

/**
 * What `make` answered the last time, until a row of one of these tables is changed: the history tells. For connections
 * that only read, as queries and jobs have: what a command is still changing is not committed and may be given up.
 * @param key tells one answer from the others on this connection.
 */
export async function remembered<T>(
  db: Reader,
  key: string,
  tables: readonly AuditedTable[],
  make: () => Promise<T>,
): Promise<T> {
  const entries = upToDate(db).entries;
  const known = entries.get(key);
  const value = (known?.value as Promise<T> | undefined) ?? make();
  entries.delete(key);
  entries.set(key, { value, tables });
  const [oldest] = entries.keys();
  if (entries.size > MOST && oldest !== undefined) entries.delete(oldest);
  try {
    return await value;
  } catch (error) {
    entries.delete(key);
    throw error;
  }
}

function upToDate(db: Reader): Memory {
  const newest = valuesOf(db, sql<number>`SELECT ifnull(max(seq), 0) FROM auditRows`)[0] ?? 0;
  const memory = memories.get(db);
  if (memory?.seenUpTo === newest) return memory;
  const fresh: Memory = { seenUpTo: newest, entries: new Map() };
  if (memory && newest - memory.seenUpTo <= MANY_CHANGES) {
    const since = sql<string>`SELECT DISTINCT tableName FROM auditRows WHERE seq > ${memory.seenUpTo}`;
    const changed = new Set(valuesOf(db, since));
    for (const [key, entry] of memory.entries) {
      if (!entry.tables.some((table) => changed.has(table))) fresh.entries.set(key, entry);
    }
  }
  memories.set(db, fresh);
  return fresh;
}

/** The values of a query's only column, without an object around each: for a hundred thousand at once. */
export function valuesOf<T extends number | string>(db: Reader, query: RawBuilder<T>): T[] {
  const { sql: text, parameters } = query.compile(db);
  return connectionOf(db)
    .prepare<unknown[], T>(text)
    .pluck()
    .all(...parameters);
}
