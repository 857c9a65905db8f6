import { Link } from '@tanstack/react-router';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { RefusedRowsButton } from './RefusedRowsButton.tsx';
import type { ImportedFile } from './useImport.ts';

interface Props {
  result: OutputOf<'staff.commitImport'>;
  imported: ImportedFile;
  /** Goes on with another sheet of the same file. */
  onSheet: (sheet: string) => void;
  onAgain: () => void;
}

/** The last step: what was done, and the way back. */
export function ImportDone({ result, imported, onSheet, onAgain }: Props) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const report = useReportFailure();
  const undo = useCommand('staff.undoImport');
  const [isUndone, setIsUndone] = useState(false);
  const { created, updated, skipped, refused, unitsCreated, importId } = result;

  const takeBack = async () => {
    try {
      await undo.mutateAsync({ importId });
      setIsUndone(true);
      void message.success(t('import.undone'));
    } catch (error) {
      report(error);
    }
  };
  return (
    <section className="panel form-panel">
      <h2>{isUndone ? t('import.undone') : t('import.done')}</h2>
      {!isUndone && (
        <dl className="facts">
          <dt>{t('import.created')}</dt>
          <dd>{t('count', { people: formatNumber(created) })}</dd>
          <dt>{t('import.updated')}</dt>
          <dd>{t('count', { people: formatNumber(updated) })}</dd>
          <dt>{t('import.skipped')}</dt>
          <dd>{t('import.rows', { rows: formatNumber(skipped) })}</dd>
          <dt>{t('import.refusedRows')}</dt>
          <dd>{t('import.rows', { rows: formatNumber(refused) })}</dd>
          <dt>{t('import.unitsCreated')}</dt>
          <dd>{t('import.units', { units: formatNumber(unitsCreated) })}</dd>
        </dl>
      )}
      <OtherSheets imported={imported} onSheet={onSheet} />
      <p className="panel-foot">
        <Space wrap>
          {!isUndone && (
            <Button loading={undo.isPending} onClick={() => void takeBack()}>
              {t('import.undo')}
            </Button>
          )}
          {!isUndone && refused > 0 && <RefusedRowsButton imported={imported} />}
          <Button onClick={onAgain}>{t('import.again')}</Button>
          <Link to="/staff">{t('import.seeList')}</Link>
        </Space>
      </p>
    </section>
  );
}

/** The other sheets of the file that hold a list, each to be looked at next without choosing the file again. */
function OtherSheets({ imported: { preview }, onSheet }: Pick<Props, 'imported' | 'onSheet'>) {
  const { t } = useTranslation('staff');
  const others = preview.sheets.filter(({ name }) => name !== preview.sheet);
  if (others.length === 0) return null;
  return (
    <div className="other-sheets">
      <p>{t('import.otherSheets')}</p>
      <Space wrap>
        {others.map(({ name, rows }) => (
          <Button key={name} onClick={() => onSheet(name)}>
            {t('import.sheetNamed', { name, rows: formatNumber(rows) })}
          </Button>
        ))}
      </Space>
    </div>
  );
}
