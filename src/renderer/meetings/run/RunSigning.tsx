import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { SigningList } from '../../pledges/SigningList.tsx';
import { proposedTime, type AgendaItem, type Meeting } from '../meeting.ts';

/** Units sign one after another; the next one stands first. */
export function RunSigning({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation('meetings');
  const pledges = useAnswer('pledges.list', {});
  return (
    <Loaded query={pledges}>
      {({ rows }) => {
        const near = rows.filter(({ year }) => year === meeting.year || year === meeting.year + 1);
        const drafts = near.filter(({ status }) => status === 'draft');
        return (
          <div className="run-acts">
            <strong>{t('run.signing.signed', { signed: near.length - drafts.length, total: near.length })}</strong>
            <SigningList
              pledges={drafts}
              meetingId={meeting.id}
              on={meeting.heldOn}
              at={proposedTime(meeting, item.startsAt)}
              isLocked={meeting.status !== 'open'}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
