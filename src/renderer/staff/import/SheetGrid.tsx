import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportField } from '../../../shared/domain/import/columns.ts';
import { maskCitizenId } from '../../../shared/domain/person.ts';
import type { Preview } from './choices.ts';

type Column = Preview['columns'][number];
type Row = Preview['topRows'][number];

interface Props {
  reading: Pick<Preview, 'columns' | 'topRows' | 'headerRows'>;
  /** What a column can be. */
  fields: { value: ImportField; label: string }[];
  onField: (column: string, field: ImportField | null) => void;
  onHeader: (row: number) => void;
}

/** The top of the sheet as Excel shows it, with what each column is read as, and which row is its header. */
export function SheetGrid({ reading, fields, onField, onHeader }: Props) {
  const { t } = useTranslation('staff');
  const { columns, topRows } = reading;
  return (
    <div className="excel-grid">
      <table aria-label={t('import.columns')}>
        <thead>
          <tr>
            <th scope="col" className="grid-corner">
              {t('import.row')}
            </th>
            {columns.map(({ column, isHidden }) => (
              <th key={column} scope="col" className="grid-letter">
                {isHidden ? t('import.hiddenColumn', { header: column }) : column}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" className="grid-corner">
              {t('import.readAs')}
            </th>
            {columns.map((column) => (
              <td key={column.column}>
                <FieldChoice column={column} fields={fields} onField={(field) => onField(column.column, field)} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {topRows.map((row) => (
            <GridRow key={row.row} row={row} preview={reading} onHeader={() => onHeader(row.row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A choice cannot be null. */
const LEFT_OUT = 'leftOut';

interface FieldProps {
  column: Column;
  fields: Props['fields'];
  onField: (field: Column['field']) => void;
}

function FieldChoice({ column: { column, header, field, year }, fields, onField }: FieldProps) {
  const { t } = useTranslation('staff');
  const named = fields.map((option) =>
    option.value === 'rating' && year !== null ? { ...option, label: t('import.ratingOf', { year }) } : option,
  );
  return (
    <Select<typeof LEFT_OUT | NonNullable<Column['field']>>
      size="small"
      className={field === null ? 'grid-field grid-field-out' : 'grid-field'}
      aria-label={t('import.readAsNamed', { header: header || column })}
      value={field ?? LEFT_OUT}
      onChange={(chosen) => onField(chosen === LEFT_OUT ? null : chosen)}
      options={[{ value: LEFT_OUT, label: t('import.leftOut') }, ...named]}
      popupMatchSelectWidth={false}
    />
  );
}

interface RowProps {
  row: Row;
  preview: Props['reading'];
  onHeader: () => void;
}

function GridRow({ row: { row, values }, preview: { headerRows, columns }, onHeader }: RowProps) {
  const { t } = useTranslation('staff');
  const isHeader = headerRows.includes(row);
  const isAbove = row < (headerRows[0] ?? 0);
  return (
    <tr className={isHeader ? 'grid-header' : isAbove ? 'grid-above' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="grid-number"
          aria-pressed={isHeader}
          title={t('import.headerHere', { row })}
          aria-label={t('import.headerHere', { row })}
          onClick={onHeader}
        >
          {row}
        </button>
      </th>
      {columns.map(({ column, field }, index) => {
        const value = values[index] ?? '';
        const isSecret = field === 'citizenId' && !isHeader && !isAbove;
        return (
          <td key={column} className={field === null ? 'grid-out' : undefined} title={isSecret ? undefined : value}>
            {isSecret ? maskCitizenId(value) : value}
          </td>
        );
      })}
    </tr>
  );
}
