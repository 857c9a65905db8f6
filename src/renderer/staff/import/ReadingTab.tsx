import { Checkbox, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textEncoding } from '../../../shared/contract/listImport.ts';
import { IMPORT_FIELDS, yearOfLabel } from '../../../shared/domain/import/columns.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useYear } from '../../app/year.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { hiddenParts, withColumn, withHeaderRow, type Choices, type Preview } from './choices.ts';
import type { ImportTabProps } from './ImportPreview.tsx';
import { SheetGrid } from './SheetGrid.tsx';

/** How the file is read: what each column is, and what holds for the whole of it. */
export function ReadingTab(props: ImportTabProps) {
  return (
    <div className="stack">
      <Columns {...props} />
      <WholeFile {...props} />
    </div>
  );
}

function Columns({ imported: { choices, preview }, onChoose }: ImportTabProps) {
  const { t } = useTranslation('staff');
  return (
    <section className="panel">
      <h2>{t('import.columns')}</h2>
      <p className="act-hint">{t('import.columnsHint')}</p>
      <SheetGrid
        reading={preview}
        fields={IMPORT_FIELDS.map((value) => ({ value, label: t(`import.fields.${value}`) }))}
        onField={(column, field) => onChoose(withColumn(choices, preview, { column, field }))}
        onHeader={(row) => onChoose(withHeaderRow(choices, preview, row))}
      />
    </section>
  );
}

function Line({ label, hint, children }: { label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children}
        {hint && <div className="page-detail">{hint}</div>}
      </dd>
    </>
  );
}

/** Ratings of a year that stands nowhere in the heading. */
function isOfUnnamedYear({ field, header }: Preview['columns'][number]): boolean {
  return field === 'rating' && yearOfLabel(header) === null;
}

function WholeFile({ imported: { choices, preview }, onChoose }: ImportTabProps) {
  const { t } = useTranslation('staff');
  const { encoding, conversions, capitalNames } = preview;
  const { year } = useYear();
  const choose = (changes: Choices) => onChoose({ ...choices, ...changes });
  const hidden = hiddenParts(preview);
  return (
    <section className="panel">
      <h2>{t('import.whole')}</h2>
      <dl className="facts reading">
        <Line
          label={t('import.encoding')}
          hint={conversions.slice(0, 3).map(({ before, after }) => (
            <div key={before}>{t('import.conversion', { before, after })}</div>
          ))}
        >
          <Select
            aria-label={t('import.encoding')}
            value={encoding}
            onChange={(chosen) => choose({ encoding: chosen })}
            options={textEncoding.options.map((value) => ({ value, label: t(`import.encodings.${value}`) }))}
            style={{ width: 300 }}
          />
        </Line>
        <Line label={t('import.dayOrder')} hint={t('import.dayOrderHint')}>
          <Select
            aria-label={t('import.dayOrder')}
            value={choices.dayOrder ?? 'dayFirst'}
            onChange={(dayOrder) => choose({ dayOrder })}
            options={(['dayFirst', 'monthFirst', 'swapped'] as const).map((value) => ({
              value,
              label: t(`import.dayOrders.${value}`),
            }))}
            style={{ width: 300 }}
          />
        </Line>
        <Line label={t('import.unitless')} hint={t('import.unitlessHint')}>
          <UnitSelect
            aria-label={t('import.unitless')}
            value={choices.unitId}
            onChange={(unitId) => choose({ unitId: unitId ?? undefined })}
            isClearable
            width={300}
          />
        </Line>
        <Line label={t('import.postedFrom')} hint={t('import.postedFromHint')}>
          <DayInput
            aria-label={t('import.postedFrom')}
            value={choices.postedFrom}
            onChange={(day) => choose({ postedFrom: day ?? undefined })}
          />
        </Line>
        {preview.columns.some(isOfUnnamedYear) && (
          <Line label={t('import.ratingYear')} hint={t('import.ratingYearHint')}>
            <InputNumber
              aria-label={t('import.ratingYear')}
              controls={false}
              value={choices.ratingYear ?? year}
              onBlur={({ target }) => choose({ ratingYear: Number(target.value) || year })}
              onPressEnter={({ currentTarget }) => currentTarget.blur()}
            />
          </Line>
        )}
        {(capitalNames > 0 || choices.titleCase) && (
          <Line label={t('import.capitals')}>
            <Checkbox
              checked={choices.titleCase ?? false}
              onChange={({ target }) => choose({ titleCase: target.checked })}
            >
              {t('import.titleCase', { people: formatNumber(capitalNames) })}
            </Checkbox>
          </Line>
        )}
        {(hidden > 0 || choices.includeHidden) && (
          <Line label={t('import.hidden')}>
            <Checkbox
              checked={choices.includeHidden ?? false}
              onChange={({ target }) => choose({ includeHidden: target.checked })}
            >
              {t('import.includeHidden', { count: formatNumber(hidden) })}
            </Checkbox>
          </Line>
        )}
      </dl>
    </section>
  );
}
