import { Link } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { call, useJob } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { useTakeBack } from '../../components/useOfferUndo.tsx';
import type { ImportedList } from './NominationImportPage.tsx';

interface Props {
  roundId: string;
  result: OutputOf<'commendations.commitNominations'>;
  imported: ImportedList;
  onAgain: () => void;
}

/** The last step: what was done, and the way back. */
export function NominationImportDone({ roundId, result, imported, onAgain }: Props) {
  const { t } = useTranslation('commendations');
  const takeBack = useTakeBack();
  const [isUndone, setIsUndone] = useState(false);
  return (
    <section className="panel form-panel">
      <h2>{isUndone ? t('staff:import.undone') : t('import.done')}</h2>
      {!isUndone && (
        <dl className="facts">
          {(['created', 'unchanged', 'skipped', 'refused'] as const).map((count) => (
            <Fragment key={count}>
              <dt>{t(`import.${count}`)}</dt>
              <dd>{t('import.rows', { n: formatNumber(result[count]) })}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      <p className="panel-foot">
        <Space wrap>
          {!isUndone && result.created > 0 && (
            <Button onClick={() => void takeBack(result.operationId).then(setIsUndone)}>
              {t('staff:import.undo')}
            </Button>
          )}
          {!isUndone && result.refused > 0 && <RefusedButton roundId={roundId} imported={imported} />}
          <Button onClick={onAgain}>{t('staff:import.again')}</Button>
          <Link to="/commendations/rounds/$id" params={{ id: roundId }} search={{ tab: 'nominations' }}>
            {t('import.seeRound')}
          </Link>
        </Space>
      </p>
    </section>
  );
}

/** The rows that cannot be taken, in a workbook of their own with the reasons in its last column. */
export function RefusedButton({ roundId, imported: { file, choices } }: Pick<Props, 'roundId' | 'imported'>) {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const job = useJob('commendations.writeRefusedNominations');
  const write = async () => {
    const suggestedName = t('import.refusedFileName');
    const { file: target } = await call('shell.chooseFileToSave', { type: 'xlsx', suggestedName });
    if (target === null) return;
    await job.start({ roundId, file, choices, report: target });
    await call('shell.openFile', { file: target });
  };
  return (
    <>
      <Button onClick={() => void write().catch(report)}>{t('import.writeRefused')}</Button>
      <JobProgress job={job} title={t('import.writeRefused')} />
    </>
  );
}
