import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';

/** Milliseconds the list has to itself: comparing everybody with everybody must not make the first letters wait. */
const AFTER = 1500;

/** Leads to the entries that may be one person, and says how many groups there are. */
export function DuplicatesButton() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), AFTER);
    return () => clearTimeout(timer);
  }, []);
  const groups = useAnswer('staff.duplicates', { limit: 1 }, { enabled: isDue }).data?.total ?? 0;
  return (
    <Button onClick={() => void navigate({ to: '/staff-duplicates' })}>
      {groups === 0 ? t('duplicates.find') : t('duplicates.findCount', { groups: formatNumber(groups) })}
    </Button>
  );
}
