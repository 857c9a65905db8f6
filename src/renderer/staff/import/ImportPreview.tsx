import { Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { withSheet, type Choices, type Preview } from './choices.ts';
import { ImportNotices } from './ImportNotices.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { ProblemsTab } from './ProblemsTab.tsx';
import { ReadingTab } from './ReadingTab.tsx';
import { UnitsTab, unitsToChoose } from './UnitsTab.tsx';
import type { ImportedFile } from './useImport.ts';

export interface ImportTabProps {
  imported: ImportedFile;
  /** Reads the file again with these choices. */
  onChoose: (choices: Choices) => void;
  onShowProblems: () => void;
}

interface Props extends Omit<ImportTabProps, 'onShowProblems'> {
  isBusy: boolean;
  onImport: () => void;
  onOtherFile: () => void;
}

type Tab = 'people' | 'problems' | 'units' | 'reading';

const pages = { people: PeopleTab, problems: ProblemsTab, units: UnitsTab, reading: ReadingTab };

/** The second step: what the file would do, row by row, what is wrong in it, and how it is read. */
export function ImportPreview({ imported, isBusy, onChoose, onImport, onOtherFile }: Props) {
  const { t } = useTranslation('staff');
  const { file, choices, preview } = imported;
  const [tab, setTab] = useState<Tab>(peopleIn(preview) === 0 ? 'reading' : 'people');
  const toWrite = preview.written;
  const counts: Record<Tab, number | null> = {
    people: peopleIn(preview),
    problems: preview.problemCount,
    units: unitsToChoose(imported).length,
    reading: null,
  };
  const Page = pages[tab];
  return (
    <>
      <div className="filters">
        <strong className="path">{fileName(file)}</strong>
        {preview.sheets.length > 1 ? (
          <Select
            aria-label={t('import.sheet')}
            value={preview.sheet}
            onChange={(sheet) => onChoose(withSheet(choices, sheet))}
            options={preview.sheets.map(({ name, rows }) => ({
              value: name,
              label: t('import.sheetNamed', { name, rows: formatNumber(rows) }),
            }))}
            popupMatchSelectWidth={false}
          />
        ) : (
          <span className="page-detail">{t('import.onSheet', { sheet: preview.sheet })}</span>
        )}
        <span className="filter-count" />
        <Button onClick={onOtherFile}>{t('import.otherFile')}</Button>
        <Button type="primary" disabled={toWrite === 0 || isBusy} onClick={onImport}>
          {toWrite === 0 ? t('import.nothing') : t('import.act', { people: formatNumber(toWrite) })}
        </Button>
      </div>
      <ImportNotices imported={imported} onChoose={onChoose} />
      <Tabs
        activeKey={tab}
        onChange={(key) => setTab(key as Tab)}
        items={(Object.keys(pages) as Tab[]).map((key) => ({
          key,
          label: [t(`import.tabs.${key}`), counts[key] === null ? '' : formatNumber(counts[key])].join(' ').trim(),
        }))}
      />
      <Page imported={imported} onChoose={onChoose} onShowProblems={() => setTab('problems')} />
    </>
  );
}

function peopleIn({ counts }: Preview): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The last part of a path of either kind. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
