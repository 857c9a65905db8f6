import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import type { Session } from '../types.ts';

/** The members of the council in this session, there or not. */
export function SeatsPanel({ session }: { session: Session }) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const mark = useCommand('commendations.markCouncil');
  const isClosed = session.status === 'closed';
  const sessionId = session.id;
  const write = (memberId: string, isPresent: boolean, absenceReason = '') =>
    void mark.mutateAsync({ sessionId, memberIds: [memberId], isPresent, absenceReason }).catch(report);
  return (
    <section className="panel" aria-label={t('session.seats')}>
      <h2>{t('session.seats')}</h2>
      <ul className="seats">
        {session.members.map(({ memberId, fullName, councilTitle, position, isPresent, absenceReason }) => (
          <li key={memberId}>
            <Checkbox
              checked={isPresent}
              disabled={isClosed}
              onChange={({ target }) => write(memberId, target.checked)}
            >
              <strong>{fullName}</strong>
            </Checkbox>
            <span className="page-detail">{[councilTitle, position].filter((part) => part !== '').join(' · ')}</span>
            {!isPresent && (
              <Input
                key={absenceReason}
                size="small"
                disabled={isClosed}
                aria-label={t('session.absence', { name: fullName })}
                placeholder={t('session.absenceHint')}
                defaultValue={absenceReason}
                onBlur={({ target }) => target.value !== absenceReason && write(memberId, false, target.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
