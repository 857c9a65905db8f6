import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { Failure } from '../../components/Failure.tsx';
import { useSaveShortcut } from '../../components/useSaveShortcut.ts';
import type { Preview, Reorganising } from './plans.ts';
import { MovedPeople, MovedPledges, MovedUnits, OpenRounds } from './MovedRecords.tsx';
import { useWarnings } from './useWarnings.ts';

interface Props {
  preview: Preview;
  told: Reorganising;
  confirmLabel: string;
  onBack: () => void;
  onConfirm: () => Promise<void>;
}

/** Everything the act would move and what to mind, before it is carried out. */
export function ChangePreview({ preview, told, confirmLabel, onBack, onConfirm }: Props) {
  const { t } = useTranslation('units');
  const [failure, setFailure] = useState<unknown>();
  const [isWorking, setIsWorking] = useState(false);
  const warnings = useWarnings(preview, told);

  const confirm = async () => {
    if (isWorking) return;
    setIsWorking(true);
    setFailure(undefined);
    try {
      await onConfirm();
    } catch (error) {
      setFailure(error);
      setIsWorking(false);
    }
  };
  useSaveShortcut(() => void confirm());
  return (
    <div className="stack">
      <Summary told={told} />
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('preview.mind')}
          description={
            <ul className="plain-list">
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          }
        />
      )}
      <MovedPeople people={preview.people} />
      <MovedUnits units={preview.unitsBelow} />
      <MovedPledges pledges={preview.pledges} />
      <OpenRounds rounds={preview.openRounds} />
      <div className="guide-foot">
        <Failure error={failure} />
        <div className="bar">
          <Button type="primary" loading={isWorking} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
          <Button onClick={onBack}>{t('guide.back')}</Button>
          <span className="page-detail">{t('preview.nothingYet')}</span>
        </div>
      </div>
    </div>
  );
}

/** One sentence: which units become which, from when, by which decision. */
function Summary({ told }: { told: Reorganising }) {
  const { t } = useTranslation('units');
  const key = told.ceases ? 'preview.become' : 'preview.give';
  return (
    <section className="panel">
      <p>
        {t(key, {
          date: formatDate(told.on),
          from: told.giving.map(({ name }) => name).join(', '),
          to: told.receiving.map(({ name }) => name).join(', '),
        })}
        {told.decisionNumber !== '' && ` ${t('preview.byDecision', { number: told.decisionNumber })}`}
      </p>
    </section>
  );
}
