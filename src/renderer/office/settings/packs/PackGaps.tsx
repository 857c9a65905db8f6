import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, formatDate, yearOf } from '../../../../shared/domain/dates.ts';
import { CopyPackDialog } from './CopyPackDialog.tsx';
import type { PackRow } from './packEditing.ts';

interface Gap {
  from: string;
  to: string;
  /** The pack that follows: the nearest to what is missing. */
  next: PackRow;
}

/** Days between the packs in use that none of them covers. */
function gapsOf(packs: readonly PackRow[]): Gap[] {
  const inUse = packs.filter(({ isActive }) => isActive);
  return inUse.flatMap((next) => {
    const before = inUse.filter(({ effectiveFrom }) => effectiveFrom < next.effectiveFrom);
    if (before.length === 0 || before.some(({ effectiveTo }) => effectiveTo === null)) return [];
    const ends = before.map(({ effectiveTo }) => effectiveTo ?? '').toSorted();
    const from = addDays(ends.at(-1) ?? next.effectiveFrom, 1);
    return from < next.effectiveFrom ? [{ from, to: addDays(next.effectiveFrom, -1), next }] : [];
  });
}

/** Says which time no pack rules, and begins one for it. */
export function PackGaps({ packs }: { packs: readonly PackRow[] }) {
  const { t } = useTranslation('office');
  const [filling, setFilling] = useState<Gap | null>(null);
  return (
    <>
      {gapsOf(packs).map((gap) => (
        <Alert
          key={gap.from}
          type="warning"
          showIcon
          title={t('settings.rules.gap', { from: formatDate(gap.from), to: formatDate(gap.to) })}
          action={
            <Button size="small" onClick={() => setFilling(gap)}>
              {t('settings.rules.fillGap')}
            </Button>
          }
        />
      ))}
      {filling && (
        <CopyPackDialog
          packId={filling.next.id}
          packName={filling.next.name}
          initialValues={{
            name: t('settings.rules.gapName', { from: yearOf(filling.from), to: yearOf(filling.to) }),
            effectiveFrom: filling.from,
            effectiveTo: filling.to,
          }}
          onClose={() => setFilling(null)}
        />
      )}
    </>
  );
}
