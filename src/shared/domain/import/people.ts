/** Reads the rows below a header into people, section by section. */

import type { ImportRow } from './cells.ts';
import { readListRows } from './listRows.ts';
import { PersonReader, type ImportedPerson, type ImportProblem, type ReadingOptions } from './person.ts';
import { kindOfHeading, Sections } from './sections.ts';
import type { Table } from './table.ts';
import { unitNameOf } from './units.ts';

export interface ImportedUnit {
  name: string;
  /** The unit whose section this one's section is in; undefined at the top. */
  parent?: number;
}

export interface ImportedPeople {
  people: ImportedPerson[];
  units: ImportedUnit[];
  problems: ImportProblem[];
  /** Rows left out because they are hidden. */
  hiddenRows: number;
  /** Names written in capitals only, as the file has them. */
  capitalNames: number;
}

/** Reads everything below the table's header, to the last row or the signatures. */
export function readPeople(rows: readonly ImportRow[], table: Table, options: ReadingOptions): ImportedPeople {
  const units = new Units();
  const sections = new Sections<Pick<ImportedPerson, 'unit' | 'kind'>>((text, { unit }) => {
    const kind = kindOfHeading(text);
    return kind ? { kind } : { unit: units.named(text, unit) };
  });
  const reader = new PersonReader(rows, table, options, (text) => units.ofCell(text));
  const read = readListRows(rows, table, options, sections, (row, said) => reader.read(row, said));
  const { problems, capitalNames } = reader;
  return { people: read.entries, units: units.all, problems, hiddenRows: read.hiddenRows, capitalNames };
}

/** The units a list names, each once whatever its capitals. */
class Units {
  readonly all: ImportedUnit[] = [];
  readonly #byName = new Map<string, number>();
  /** Thousands of cells name a few dozen units. */
  readonly #byCell = new Map<string, number>();

  named(text: string, parent?: number): number {
    const name = unitNameOf(text);
    const key = name.toLowerCase();
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const index = this.all.push(parent === undefined ? { name } : { name, parent }) - 1;
    this.#byName.set(key, index);
    return index;
  }

  ofCell(text: string): number {
    let index = this.#byCell.get(text);
    if (index === undefined) {
      index = this.named(text);
      this.#byCell.set(text, index);
    }
    return index;
  }
}
