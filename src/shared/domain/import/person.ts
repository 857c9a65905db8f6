/** One person of an imported list: the fields a row may give, and reading them from its cells. */

import type { PartialDate } from '../dates.ts';
import type { Rating, Sex, StaffKind, StaffStatus } from '../person.ts';
import { titleCaseName } from '../text.ts';
import {
  cleanTextOf,
  isCellError,
  readCitizenId,
  readKind,
  readMark,
  readPhone,
  readRating,
  readSex,
  readStatus,
  type CellProblem,
  type CellValue,
  type CellWarning,
  type ImportRow,
  type Read,
} from './cells.ts';
import type { ImportField } from './columns.ts';
import { DateColumns, type DayOrder } from './dateCells.ts';
import type { TextEncoding } from './legacyText.ts';
import { isName, NameAndBirthParts, withoutTitle } from './nameCells.ts';
import type { Column, Table } from './table.ts';

/** A person as the file has it; what it does not say is left out. */
export interface ImportedPerson {
  row: number;
  code?: string;
  fullName: string;
  birth?: PartialDate;
  sex?: Sex;
  /** Index into `units`; undefined when the file names no unit for this person. */
  unit?: number;
  position?: string;
  kind?: StaffKind;
  isDirectWorker?: boolean;
  isUnionMember?: boolean;
  unionPosition?: string;
  citizenId?: string;
  phone?: string;
  email?: string;
  recruitedOn?: PartialDate;
  joinedOn?: PartialDate;
  status?: StaffStatus;
  note?: string;
  ratings?: { year: number; rating: Rating }[];
  /** The row cannot be imported as it stands. */
  isRefused: boolean;
}

export interface ImportProblem<Code extends string = CellProblem | CellWarning> {
  row: number;
  /** From 0. */
  column: number;
  value: string;
  code: Code;
  /** A row with an error is not imported; a warning is only shown. */
  isError: boolean;
}

export interface ReadingOptions {
  encoding: TextEncoding;
  includeHidden: boolean;
  /** Names all in capitals become Title Case. */
  titleCase: boolean;
  /** For all date columns; without it each column is read as its values suggest. */
  dayOrder?: DayOrder | undefined;
  /** The current year. */
  year: number;
}

/** Who a person is and where: a formula without a result in one of these refuses the row; any other cell is left out. */
const TELLS_WHO: ReadonlySet<ImportField> = new Set([
  'fullName',
  'familyName',
  'givenName',
  'birth',
  'birthMale',
  'birthFemale',
  'birthDay',
  'birthMonth',
  'birthYear',
  'citizenId',
  'code',
  'unit',
]);
const NAME_FIELDS: ReadonlySet<ImportField> = new Set(['fullName', 'familyName', 'givenName']);
/** Letters; what is longer is a letter or a law pasted into a cell. */
const LONGEST_TEXT = 2000;
const LONGEST_UNIT_NAME = 300;
const LONGEST_SHOWN = 200;
/** Nobody is taken on younger. */
const YOUNGEST = 15;

/** A class, for the engine lays out its objects for all that is added later; a literal's additions are kept apart. */
class PersonOfRow implements ImportedPerson {
  readonly row: number;
  fullName = '';
  isRefused = false;

  constructor(row: number) {
    this.row = row;
  }
}

type KnownColumn = Column & { field: ImportField };

/** Reads rows into people, all by the same columns and choices; keeps what it could not take as it stood. */
export class PersonReader {
  readonly problems: ImportProblem[] = [];
  /** Names written in capitals only, as the file has them. */
  capitalNames = 0;
  readonly #columns: readonly KnownColumn[];
  readonly #options: ReadingOptions;
  readonly #dates: DateColumns;
  readonly #unitOfCell: (text: string) => number;
  /** The row in hand and what was read of it. */
  #row: ImportRow = { rowNumber: 0, isHidden: false, values: [], repeated: [] };
  #person: ImportedPerson = { row: 0, fullName: '', isRefused: false };
  #parts = new NameAndBirthParts();
  readonly #readSex = remembering(readSex);
  readonly #readKind = remembering(readKind);
  readonly #readStatus = remembering(readStatus);
  readonly #readRating = remembering(readRating);

  /** @param unitOfCell the number of the unit a cell names */
  constructor(rows: readonly ImportRow[], table: Table, options: ReadingOptions, unitOfCell: (text: string) => number) {
    this.#options = options;
    this.#unitOfCell = unitOfCell;
    this.#columns = table.columns.filter((column): column is KnownColumn => column.field !== null);
    this.#dates = new DateColumns(rows, table, options);
  }

  /** The person of a row; what the section above says holds unless the row says otherwise. */
  read(row: ImportRow, { unit, kind }: Pick<ImportedPerson, 'unit' | 'kind'>): ImportedPerson {
    const person: ImportedPerson = new PersonOfRow(row.rowNumber);
    if (unit !== undefined) person.unit = unit;
    if (kind !== undefined) person.kind = kind;
    this.#row = row;
    this.#person = person;
    this.#parts = new NameAndBirthParts();
    for (const column of this.#columns) {
      const value = row.values[column.index] ?? null;
      if (value === null) continue;
      if (isCellError(value)) this.#reportError(column, value);
      else this.#readCell(column, value);
    }
    this.#setName();
    this.#setBirthOfParts();
    return person;
  }

  #reportError({ field, index }: KnownColumn, value: CellValue): void {
    if (field === 'ordinal') return;
    if (NAME_FIELDS.has(field)) this.#parts.isNameBroken = true;
    const tellsWho = TELLS_WHO.has(field);
    this.#report(index, value, tellsWho ? 'formulaError' : 'formulaLeftOut', tellsWho);
  }

  #readCell({ field, index, year }: KnownColumn, value: CellValue): void {
    const person = this.#person;
    switch (field) {
      case 'ordinal':
        return;
      case 'fullName':
      case 'familyName':
      case 'givenName':
        this.#parts.addName(field, this.#text(value), index);
        return;
      case 'birth':
        return setIfKnown(person, 'birth', this.#take(this.#readBirth(value, index), index, value));
      case 'birthMale':
      case 'birthFemale':
        return this.#readBirthOfSex(field === 'birthMale' ? 'male' : 'female', index, value);
      case 'birthDay':
      case 'birthMonth':
      case 'birthYear':
        this.#parts.birth[field] = this.#text(value);
        this.#parts.birthColumn = index;
        return;
      case 'sex':
        return setIfKnown(person, 'sex', this.#take(this.#readSex(this.#text(value)), index, value));
      case 'male':
      case 'female':
        if (readMark(value, this.#options.encoding)) person.sex = field;
        return;
      case 'unit':
        return this.#readUnit(this.#text(value), index);
      case 'kind':
        return setIfKnown(person, 'kind', this.#take(this.#readKind(this.#text(value)), index, value));
      case 'isDirectWorker':
      case 'isUnionMember':
        return setIfKnown(person, field, readMark(value, this.#options.encoding) ?? undefined);
      case 'citizenId':
        return setIfKnown(person, 'citizenId', this.#take(readCitizenId(value, this.#options.encoding), index, value));
      case 'phone':
        return this.#setText('phone', readPhone(value, this.#options.encoding), index);
      case 'recruitedOn':
      case 'joinedOn':
        return setIfKnown(person, field, this.#take(this.#dates.read(value, index, this.#options.year), index, value));
      case 'status':
        return setIfKnown(person, 'status', this.#take(this.#readStatus(this.#text(value)), index, value));
      case 'rating':
        return this.#addRating(year, this.#take(this.#readRating(this.#text(value)), index, value));
      case 'recipientKind':
      case 'form':
      case 'formMark':
      case 'reason':
      case 'achievedOn':
        // Of nominations; nothing of it is kept about a person.
        return;
      case 'code':
      case 'position':
      case 'unionPosition':
      case 'email':
      case 'note':
        return this.#setText(field, this.#text(value), index);
    }
  }

  #text(value: CellValue): string {
    return cleanTextOf(value, this.#options.encoding);
  }

  /** The value read, after what is wrong or doubtful about it was told. */
  #take<T>({ value, problem, warning }: Read<T>, index: number, cell: CellValue): T | undefined {
    if (problem) this.#report(index, cell, problem, true);
    else if (warning) this.#report(index, cell, warning, false);
    return value ?? undefined;
  }

  #setText(
    field: 'code' | 'position' | 'unionPosition' | 'phone' | 'email' | 'note',
    text: string,
    index: number,
  ): void {
    if (text.length > LONGEST_TEXT) this.#report(index, text, 'textTooLong', false);
    else setIfKnown(this.#person, field, text);
  }

  #readUnit(text: string, index: number): void {
    if (text.length > LONGEST_UNIT_NAME) this.#report(index, text, 'textTooLong', true);
    else if (text !== '') this.#person.unit = this.#unitOfCell(text);
  }

  #addRating(year: number | null, rating: Rating | undefined): void {
    if (rating !== undefined && year !== null) (this.#person.ratings ??= []).push({ year, rating });
  }

  #readBirth(value: CellValue, index: number): Read<PartialDate> {
    const latest = this.#options.year - YOUNGEST;
    const read = this.#dates.read(value, index, latest);
    return read.value && Number(read.value.date.slice(0, 4)) > latest ? { value: null, problem: 'birthTooLate' } : read;
  }

  /** A tick in the column tells the sex only. */
  #readBirthOfSex(sex: Sex, index: number, value: CellValue): void {
    const text = this.#text(value);
    if (text === '' || /^[-–—.]+$/.test(text)) return;
    const person = this.#person;
    if (person.sex !== undefined && person.sex !== sex) this.#report(index, value, 'bothSexes', true);
    person.sex = sex;
    if (/^(x|\+|v|✓)$/i.test(text)) return;
    setIfKnown(person, 'birth', this.#take(this.#readBirth(value, index), index, value));
  }

  #setName(): void {
    const [person, parts] = [this.#person, this.#parts];
    const { name, sex } = withoutTitle(parts.name());
    const isCapital = name !== '' && name === name.toUpperCase();
    if (isCapital) this.capitalNames += 1;
    // Text from a capitals-only font of TCVN3 comes in small letters.
    const isSmall = this.#options.encoding !== 'unicode' && name === name.toLowerCase();
    person.fullName = (isCapital && this.#options.titleCase) || isSmall ? titleCaseName(name) : name;
    if (sex !== undefined) person.sex ??= sex;
    if (parts.isNameBroken || isName(name)) return;
    const column = parts.nameColumn ?? this.#columns.find(({ field }) => NAME_FIELDS.has(field))?.index ?? 0;
    if (name === '') this.#report(column, null, 'nameMissing', true);
    else this.#report(column, parts.name(), 'nameUnreadable', true);
  }

  #setBirthOfParts(): void {
    const { birth, birthColumn } = this.#parts;
    if (birthColumn === undefined || (birth.birthYear ?? '') === '') return;
    const text = [birth.birthDay, birth.birthMonth, birth.birthYear].filter(Boolean).join('/');
    setIfKnown(this.#person, 'birth', this.#take(this.#readBirth(text, birthColumn), birthColumn, text));
  }

  #report(column: number, value: CellValue, code: ImportProblem['code'], isError: boolean): void {
    if (isError) this.#person.isRefused = true;
    this.problems.push({
      row: this.#row.rowNumber,
      column,
      value: this.#text(value).slice(0, LONGEST_SHOWN),
      code,
      isError,
    });
  }
}

const MOST_REMEMBERED = 1000;

/** Thousands of cells of such a column hold a handful of words. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size < MOST_REMEMBERED) known.set(text, value);
    }
    return value;
  };
}

function setIfKnown<K extends keyof ImportedPerson>(person: ImportedPerson, field: K, value: ImportedPerson[K]): void {
  if (value !== undefined && value !== '') person[field] = value;
}
