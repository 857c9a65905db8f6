import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';

/** What the user has chosen so far; what is left out the program decides. */
export type Choices = NonNullable<InputOf<'staff.previewImport'>['choices']>;
export type Preview = OutputOf<'staff.previewImport'>;
export type ImportedPerson = Preview['people'][number];
export type Outcome = ImportedPerson['outcome'];
export type RowAct = NonNullable<Choices['rows']>[number]['act'];
export type UnitChoice = NonNullable<Choices['units']>[number];
export type ColumnChoice = NonNullable<Choices['columns']>[number];

/** The choices with this one in place of an earlier one about the same thing. */
function replacing<Choice, Key extends keyof Choice>(
  choices: readonly Choice[] | undefined,
  key: Key,
  about: Choice[Key],
  choice: Choice | null,
): Choice[] {
  const others = (choices ?? []).filter((other) => other[key] !== about);
  return choice === null ? others : [...others, choice];
}

/** `null`: as the program would have it. */
export function withRowAct(choices: Choices, row: number, act: RowAct | null): Choices {
  return { ...choices, rows: replacing(choices.rows, 'row', row, act && { row, act }) };
}

export function withCorrection(choices: Choices, cell: string, value: string): Choices {
  return { ...choices, corrections: replacing(choices.corrections, 'cell', cell, { cell, value }) };
}

export function withUnit(choices: Choices, choice: UnitChoice): Choices {
  return { ...choices, units: replacing(choices.units, 'name', choice.name, choice) };
}

/** The choice holds for the table in view, so where that is stays fixed with it. */
export function withColumn(choices: Choices, { sheet, headerRows }: Preview, choice: ColumnChoice): Choices {
  const columns = replacing(choices.columns, 'column', choice.column, choice);
  return { ...choices, sheet, headerRow: headerRows[0], columns };
}

/** Below another header stand other columns. */
export function withHeaderRow(choices: Choices, { sheet }: Preview, headerRow: number): Choices {
  return { ...choices, sheet, headerRow, columns: [] };
}

/** Another sheet has other columns, cells and rows, and its own font and order of days. */
export function withSheet({ duplicates, units, unitId, postedFrom, ratingYear }: Choices, sheet: string): Choices {
  return { duplicates, units, unitId, postedFrom, ratingYear, sheet };
}

/** Rows and columns Excel does not show. */
export function hiddenParts({ hiddenRows, columns }: Preview): number {
  return hiddenRows + columns.filter(({ isHidden }) => isHidden).length;
}

export function rowAct(choices: Choices, row: number): RowAct | undefined {
  return choices.rows?.find((choice) => choice.row === row)?.act;
}
