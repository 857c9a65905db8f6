import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Meeting } from '../meeting.ts';

type Movement = OutputOf<'pledges.movements'>['rows'][number];

/** The movements that can be launched at the meeting: of its year and the next. */
export function RunLaunch({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const movements = useAnswer('pledges.movements', {});
  return (
    <Loaded query={movements}>
      {({ rows }) => {
        const near = rows.filter(({ year }) => year === meeting.year || year === meeting.year + 1);
        return (
          <div className="run-acts">
            {near.map((movement) => (
              <LaunchLine key={movement.id} meeting={meeting} movement={movement} />
            ))}
            {near.length === 0 && (
              <p>
                {t('run.launch.none', { year: meeting.year + 1 })} <Link to="/pledges">{t('run.launch.create')}</Link>
              </p>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function LaunchLine({ meeting, movement }: { meeting: Meeting; movement: Movement }) {
  const { t } = useTranslation('meetings');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const launch = useCommand('pledges.launchMovement');
  const act = async () => {
    try {
      await launch.mutateAsync({ id: movement.id, on: meeting.heldOn, meetingId: meeting.id });
      await offerUndo(t('run.launch.done'));
    } catch (error) {
      report(error);
    }
  };
  return (
    <div className="filters">
      <strong>{movement.name}</strong>
      {movement.launchedOn === null ? (
        <Button type="primary" disabled={meeting.status !== 'open'} onClick={() => void act()}>
          {t('run.launch.act')}
        </Button>
      ) : (
        <Tag color="success">{t('run.launch.launchedOn', { date: formatDate(movement.launchedOn) })}</Tag>
      )}
    </div>
  );
}
