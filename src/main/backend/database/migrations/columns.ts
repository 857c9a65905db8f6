/** Parts of table definitions. */

/** `seq` is the row number the search index needs: a plain rowid may change when the file is copied by VACUUM INTO. */
export const KEY = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE`;

export const day = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;
export const flag = (column: string) => `INTEGER NOT NULL CHECK (${column} IN (0, 1))`;
export const oneOf = (column: string, values: readonly string[]) =>
  `TEXT NOT NULL CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`;

export const SIGNING_FORMS = ['head', 'Q', 'KT', 'TL', 'TUQ', 'TM'];
export const RECIPIENT_KINDS = ['individual', 'collective', 'household'];
export const ROUNDINGS = ['up', 'nearest', 'none'];

/** A day known to the day, the month or only the year, in two columns. */
export const partialDay = (column: string) =>
  `${column} TEXT ${day(column)}, ${column}Precision TEXT CHECK (${column}Precision IN ('day', 'month', 'year'))`;
