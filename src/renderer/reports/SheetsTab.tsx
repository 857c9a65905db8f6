import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/index.ts';
import { useYear } from '../app/year.tsx';
import { WriteFileButton } from '../components/WriteFileButton.tsx';

const KINDS = [
  'register',
  'onlineMeetings',
  'targets',
  'staff',
  'statistics',
] as const satisfies readonly InputOf<'reports.writeSheet'>['kind'][];

/** What can be written as a workbook. */
export function SheetsTab() {
  const { t } = useTranslation('reports');
  const { year } = useYear();
  return (
    <div className="columns">
      {KINDS.map((kind) => (
        <section key={kind} className="panel">
          <h2>{t(`exports.${kind}.title`, { year })}</h2>
          <p className="page-detail sheet-hint">{t(`exports.${kind}.hint`)}</p>
          <WriteFileButton
            job="reports.writeSheet"
            type="xlsx"
            suggestedName={t(`exports.${kind}.fileName`, { year })}
            input={{ kind, year }}
            label={t('writeExcel')}
            about={t(`exports.${kind}.title`, { year })}
          />
        </section>
      ))}
    </div>
  );
}
