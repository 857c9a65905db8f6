import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import type { PackRow } from './packEditing.ts';

/** Whose pack it is, which version, and whether it rules anything. */
export function PackState({ pack: { origin, isActive, version } }: { pack: PackRow }) {
  const { t } = useTranslation('office');
  if (origin === 'program') return <Tag>{t('settings.rules.ofProgram')}</Tag>;
  return (
    <>
      <Tag color={isActive ? 'green' : 'default'}>{t(isActive ? 'settings.rules.inUse' : 'settings.rules.draft')}</Tag>
      {version > 1 && <Tag>{t('settings.rules.version', { n: formatNumber(version) })}</Tag>}
    </>
  );
}
