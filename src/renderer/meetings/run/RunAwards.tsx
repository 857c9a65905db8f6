import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Meeting } from '../meeting.ts';

/** Certificates of the year that wait to be handed over: one by one as they are called, or all at once. */
export function RunAwards({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const waiting = useAnswer('commendations.register', { year: meeting.year, notHandedOver: true, limit: 1000 });
  const given = useAnswer('commendations.register', { meetingId: meeting.id, limit: 1 });
  const handOver = useHandOver(meeting);
  const canHandOver = meeting.status === 'open';
  return (
    <Loaded query={waiting}>
      {({ rows }) => (
        <div className="run-acts">
          <div className="filters">
            <strong>{t('run.awards.given', { count: given.data?.total ?? 0 })}</strong>
            {rows.length > 0 && (
              <Button type="primary" disabled={!canHandOver} onClick={() => void handOver(rows.map(({ id }) => id))}>
                {t('run.awards.all', { awards: formatNumber(rows.length) })}
              </Button>
            )}
          </div>
          <ShortTable
            label={t('run.awards.waiting')}
            rows={rows}
            rowKey={({ id }) => id}
            empty={t('run.awards.none')}
            columns={[
              { title: t('documents.registerNumber'), width: 100, render: ({ registerText }) => registerText },
              {
                title: t('documents.recipient'),
                render: ({ honorific, recipientName, recipientUnit }) => (
                  <>
                    <span className="gold">{`${honorific} ${recipientName}`}</span>{' '}
                    <span className="page-detail">{recipientUnit}</span>
                  </>
                ),
              },
              { title: t('documents.form'), width: 180, render: ({ formName }) => formName },
              {
                title: '',
                width: 100,
                render: ({ id, recipientName }) => (
                  <Button
                    size="small"
                    disabled={!canHandOver}
                    aria-label={t('run.awards.oneOf', { name: recipientName })}
                    onClick={() => void handOver([id])}
                  >
                    {t('run.awards.one')}
                  </Button>
                ),
              },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
}

function useHandOver({ id: meetingId, heldOn }: Meeting) {
  const { t } = useTranslation('meetings');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: handOver } = useCommand('commendations.handOver');
  return async (awardIds: string[]) => {
    try {
      const { handedOver } = await handOver({ awardIds, on: heldOn, meetingId });
      await offerUndo(t('run.awards.done', { awards: formatNumber(handedOver) }));
    } catch (error) {
      report(error);
    }
  };
}
