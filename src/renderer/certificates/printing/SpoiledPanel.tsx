import { AutoComplete, Button, Checkbox, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';

interface Props {
  printId: string;
  onClose: () => void;
  /** Prints these again. */
  onAgain: (awardIds: string[]) => void;
}

/** Asked after a print, while the sheets are in one's hands: which came out wrong, and why. */
export function SpoiledPanel({ printId, onClose, onAgain }: Props) {
  const { t } = useTranslation('certificates');
  const prints = useAnswer('certificates.prints', { limit: 5 });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const reportSpoiled = useCommand('certificates.reportSpoiled');
  const toggle = (awardId: string, isSpoiled: boolean) => {
    const next = new Set(chosen);
    if (isSpoiled) next.add(awardId);
    else next.delete(awardId);
    setChosen(next);
  };
  const record = async () => {
    const awardIds = [...chosen];
    const { spoiled } = await reportSpoiled.mutateAsync({ printId, awardIds, reason });
    onAgain(awardIds);
    await offerUndo(t('print.spoiledDone', { n: formatNumber(spoiled) }));
  };
  return (
    <section className="panel" aria-label={t('print.spoiledTitle')}>
      <h2>{t('print.spoiledTitle')}</h2>
      <p className="act-hint">{t('print.spoiledHint')}</p>
      <Loaded query={prints}>
        {({ rows }) => (
          <ul className="spoiled-list">
            {rows
              .find(({ id }) => id === printId)
              ?.items.map(({ awardId, recipientName }, index) => (
                <li key={awardId}>
                  <Checkbox checked={chosen.has(awardId)} onChange={({ target }) => toggle(awardId, target.checked)}>
                    {`${index + 1}. ${recipientName}`}
                  </Checkbox>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      <Space wrap className="panel-foot">
        {chosen.size > 0 && (
          <>
            <AutoComplete
              aria-label={t('print.spoiledReason')}
              placeholder={t('print.spoiledReason')}
              value={reason}
              onChange={setReason}
              options={(['jam', 'shift', 'smear'] as const).map((key) => ({ value: t(`print.spoiledReasons.${key}`) }))}
              style={{ width: 220 }}
            />
            <Button
              type="primary"
              disabled={reason.trim() === ''}
              loading={reportSpoiled.isPending}
              onClick={() => void record().catch(report)}
            >
              {t('print.spoiledAct', { n: formatNumber(chosen.size) })}
            </Button>
          </>
        )}
        <Button onClick={onClose}>{t('print.none')}</Button>
      </Space>
    </section>
  );
}
