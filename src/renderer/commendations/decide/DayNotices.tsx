import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';

/** What is unusual about the day of a decision, so that a day typed wrongly is seen before it is issued for good. */
export function DayNotices({ notices }: { notices: OutputOf<'commendations.previewDecision'>['notices'] }) {
  const { t } = useTranslation('commendations');
  return notices.map(({ code, on, symbol }) => (
    <Alert
      key={code}
      type="warning"
      showIcon
      className="decide-warnings"
      title={t(`decide.notices.${code}`, { date: formatDate(on), symbol })}
    />
  ));
}
