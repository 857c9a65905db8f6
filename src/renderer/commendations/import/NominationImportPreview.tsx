import { Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOMINATION_FIELDS } from '../../../shared/domain/import/nominationColumns.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { inMemory } from '../../components/inMemory.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { useAnswer } from '../../app/client.ts';
import { SheetGrid } from '../../staff/import/SheetGrid.tsx';
import { FormSelect } from '../nominations/FormSelect.tsx';
import type { Round } from '../types.ts';
import { useListColumns, useProblemColumns } from './listColumns.tsx';
import { RefusedButton } from './NominationImportDone.tsx';
import type { Choices, ImportedList } from './NominationImportPage.tsx';

interface TabProps {
  round: Round;
  imported: ImportedList;
  /** Reads the file again with these choices. */
  onChoose: (choices: Choices) => void;
}

interface Props extends TabProps {
  isBusy: boolean;
  onImport: () => void;
  onOtherFile: () => void;
}

const pages = { nominations: Rows, problems: Problems, reading: Reading };
type Tab = keyof typeof pages;

/** The second step: what the file would do, row by row, what is wrong in it, and how it is read. */
export function NominationImportPreview({ isBusy, onImport, onOtherFile, ...props }: Props) {
  const { t } = useTranslation('commendations');
  const { file, choices, preview } = props.imported;
  const [tab, setTab] = useState<Tab>(preview.nominations.length === 0 ? 'reading' : 'nominations');
  const toWrite = preview.counts.new;
  const counts = { nominations: preview.nominations.length, problems: preview.problemCount, reading: null };
  const Page = pages[tab];
  return (
    <>
      <div className="filters">
        <strong className="path">{file.split(/[\\/]/).at(-1)}</strong>
        <Select
          aria-label={t('staff:import.sheet')}
          value={preview.sheet}
          onChange={(sheet) => props.onChoose({ unitId: choices.unitId, formCode: choices.formCode, sheet })}
          options={preview.sheets.map(({ name, rows }) => ({
            value: name,
            label: t('staff:import.sheetNamed', { name, rows: formatNumber(rows) }),
          }))}
          popupMatchSelectWidth={false}
        />
        <span className="filter-count" />
        <Button onClick={onOtherFile}>{t('staff:import.otherFile')}</Button>
        <Button type="primary" disabled={toWrite === 0 || isBusy} onClick={onImport}>
          {toWrite === 0 ? t('import.nothing') : t('import.act', { n: formatNumber(toWrite) })}
        </Button>
      </div>
      <Tabs
        activeKey={tab}
        onChange={(key) => setTab(key as Tab)}
        items={(Object.keys(pages) as Tab[]).map((key) => ({
          key,
          label: [t(`import.tabs.${key}`), counts[key] === null ? '' : formatNumber(counts[key])].join(' ').trim(),
        }))}
      />
      <Page {...props} />
    </>
  );
}

function Rows({ imported, onChoose }: TabProps) {
  const { t } = useTranslation('commendations');
  const { preview } = imported;
  const columns = useListColumns(imported, onChoose);
  if (preview.nominations.length === 0) return <EmptyState title={t('import.none')} />;
  const rows = preview.nominations.map((row, index) => ({ ...row, id: String(index) }));
  return (
    <LongTable label={t('import.list')} list={inMemory(rows)} listKey={preview.sheet} columns={columns} lines={2} />
  );
}

function Problems({ round, imported, onChoose }: TabProps) {
  const { t } = useTranslation('staff');
  const columns = useProblemColumns(imported.choices, onChoose);
  const { problems, counts } = imported.preview;
  if (problems.length === 0) return <EmptyState title={t('import.noProblems')} />;
  const rows = problems.map((problem, index) => ({ ...problem, id: String(index) }));
  return (
    <>
      {counts.refused + counts.unsure > 0 && (
        <div className="filters">
          <RefusedButton roundId={round.id} imported={imported} />
          <span className="page-detail">{t('import.refusedHint')}</span>
        </div>
      )}
      <LongTable label={t('import.problems')} list={inMemory(rows)} listKey="" columns={columns} lines={2} />
    </>
  );
}

/** Fields the staff import has under its own names. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'recipientKind',
  'form',
  'formMark',
  'reason',
  'achievedOn',
  'rating',
]);

function Reading({ round, imported: { choices, preview }, onChoose }: TabProps) {
  const { t } = useTranslation('commendations');
  const catalogue = useAnswer('commendations.catalogue', { roundId: round.id });
  const choose = (changes: Choices) => onChoose({ ...choices, ...changes });
  const there = { sheet: preview.sheet, headerRow: preview.headerRows[0] };
  const others = (column: string) => (choices.columns ?? []).filter((choice) => choice.column !== column);
  return (
    <div className="stack">
      <section className="panel">
        <h2>{t('staff:import.columns')}</h2>
        <SheetGrid
          reading={preview}
          fields={NOMINATION_FIELDS.map((value) => ({
            value,
            label: t(OWN_FIELDS.has(value) ? `import.fields.${value}` : `staff:import.fields.${value}`),
          }))}
          onField={(column, field) => choose({ ...there, columns: [...others(column), { column, field }] })}
          onHeader={(headerRow) => choose({ sheet: preview.sheet, headerRow, columns: [] })}
        />
      </section>
      <section className="panel">
        <h2>{t('staff:import.whole')}</h2>
        <dl className="facts reading">
          <dt>{t('import.from')}</dt>
          <dd>
            <UnitSelect
              aria-label={t('import.from')}
              value={choices.unitId}
              onChange={(unitId) => choose({ unitId: unitId ?? undefined })}
              on={round.periodTo}
              isClearable
              width={300}
            />
            <div className="page-detail">{t('import.fromHint')}</div>
          </dd>
          <dt>{t('import.form')}</dt>
          <dd>
            <div style={{ maxWidth: 300 }}>
              <FormSelect
                forms={catalogue.data?.rows ?? []}
                {...(choices.formCode === undefined ? {} : { value: choices.formCode })}
                onChange={(formCode) => choose({ formCode })}
              />
            </div>
            <div className="page-detail">{t('import.formHint')}</div>
          </dd>
          <dt>{t('import.achievedOn')}</dt>
          <dd>
            <DayInput
              aria-label={t('import.achievedOn')}
              value={choices.achievedOn}
              onChange={(day) => choose({ achievedOn: day ?? undefined })}
            />
          </dd>
        </dl>
      </section>
    </div>
  );
}
