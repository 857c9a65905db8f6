import { sql, type RawBuilder } from 'kysely';
import type { ExtraColumn } from '../../../shared/contract/staffColumns.ts';
import { formatPartialDate, type PartialDate } from '../../../shared/domain/dates.ts';
import { formatDecimal } from '../../../shared/domain/numbers.ts';
import { maskCitizenId } from '../../../shared/domain/person.ts';
import type { CellContent, ColumnKind } from '../spreadsheets/writeSheets.ts';
import { newestAward } from '../commendations/awardYears.ts';

type Value = string | number | null;

/** Where a column's value comes from and how it is shown: as text in the window, as a cell in a workbook. */
interface Column {
  value: RawBuilder<Value>;
  text: (value: Value) => string;
  cell: (value: Value) => CellContent;
  kind: ColumnKind;
  /** In characters. */
  width: number;
}

const asText = (value: Value) => String(value ?? '');

function textColumn(value: RawBuilder<Value>, width: number): Column {
  return { value, text: asText, cell: asText, kind: 'text', width };
}

/** `name`: of the column with the day, under its table's. Read as `1980-07-01 month`. */
function partialDayColumn(name: string): Column {
  const read = (value: Value): PartialDate | null => {
    if (typeof value !== 'string') return null;
    const [date = '', precision] = value.split(' ');
    return { date, precision: precision as PartialDate['precision'] };
  };
  const [date, precision] = [sql.ref(name), sql.ref(`${name}Precision`)];
  return {
    value: sql`${date} || ' ' || ${precision}`,
    text: (value) => {
      const day = read(value);
      return day ? formatPartialDate(day) : '';
    },
    // A full day becomes a real date in the sheet; of the rest only what is known is written.
    cell: (value) => {
      const day = read(value);
      if (!day) return null;
      return day.precision === 'day' ? day.date : formatPartialDate(day);
    },
    kind: 'date',
    width: 12,
  };
}

/** `divisor` 100 for what is kept in hundredths. */
function numberColumn(name: string, divisor = 1): Column {
  const read = (value: Value) => (typeof value === 'number' ? value / divisor : null);
  return {
    value: sql.ref(`details.${name}`),
    text: (value) => {
      const number = read(value);
      return number === null ? '' : formatDecimal(number);
    },
    cell: read,
    kind: 'number',
    width: 10,
  };
}

const ofStaff = (name: string, width: number) => textColumn(sql.ref(`staff.${name}`), width);
const ofDetails = (name: string, width: number) => textColumn(sql.ref(`details.${name}`), width);

export const extraColumns: Record<ExtraColumn, Column> = {
  lastAward: textColumn(newestAward(sql.ref('staff.id')), 24),
  unionPosition: ofStaff('unionPosition', 20),
  unionJoined: partialDayColumn('details.unionJoined'),
  unionCardNumber: ofDetails('unionCardNumber', 16),
  recruitedOn: partialDayColumn('staff.recruitedOn'),
  joinedOn: partialDayColumn('staff.joinedOn'),
  rankName: ofDetails('rankName', 20),
  rankCode: ofDetails('rankCode', 10),
  payStep: numberColumn('payStep'),
  payCoefficientHundredths: numberColumn('payCoefficientHundredths', 100),
  positionAllowanceHundredths: numberColumn('positionAllowanceHundredths', 100),
  seniorityAllowancePercent: numberColumn('seniorityAllowancePercent'),
  paidFrom: partialDayColumn('details.paidFrom'),
  nextRaiseOn: partialDayColumn('details.nextRaiseOn'),
  generalEducation: ofDetails('generalEducation', 10),
  qualification: ofDetails('qualification', 24),
  politicalTheory: ofDetails('politicalTheory', 16),
  stateManagement: ofDetails('stateManagement', 18),
  foreignLanguage: ofDetails('foreignLanguage', 16),
  informatics: ofDetails('informatics', 16),
  phone: ofStaff('phone', 14),
  email: ofStaff('email', 24),
  citizenId: { ...ofStaff('citizenId', 15), text: maskedText, cell: maskedText },
  citizenIdIssuedOn: partialDayColumn('details.citizenIdIssuedOn'),
  citizenIdIssuedBy: ofDetails('citizenIdIssuedBy', 24),
  hometown: ofDetails('hometown', 24),
  residence: ofDetails('residence', 28),
  ethnicity: ofDetails('ethnicity', 10),
  religion: ofDetails('religion', 12),
  partyJoined: partialDayColumn('details.partyJoined'),
  partyOfficial: partialDayColumn('details.partyOfficial'),
  note: ofStaff('note', 24),
};

function maskedText(citizenId: Value): string {
  return maskCitizenId(asText(citizenId));
}

/** One JSON object of the columns' values; needs `staff` and, left-joined, `staffDetails AS details`. */
export function extraValues(columns: readonly ExtraColumn[]): RawBuilder<string> {
  const pairs = columns.map((column) => sql`${column}, ${extraColumns[column].value}`);
  return sql`json_object(${sql.join(pairs)})`;
}

export type RawExtraValues = Partial<Record<ExtraColumn, Value>>;
