import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDong } from '../../../shared/domain/money.ts';
import { inMemory } from '../../components/inMemory.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';
import { useAwardColumns } from '../register/awardColumns.tsx';
import type { AwardRow, Decision } from '../types.ts';

/** What is revoked: the award one came from, or nothing until it is chosen, for what is revoked stays so. */
export function useAwardsToRevoke(decision: Decision) {
  const { award } = useSearch({ from: '/commendations/decisions/$id/correct' });
  const granted = decision.awards.filter(({ status }) => status === 'granted');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(award ? [award] : []));
  return { granted, ids, setIds, picked: granted.filter(({ id }) => ids.has(id)) };
}

export function AwardsToRevoke({ toRevoke }: { toRevoke: ReturnType<typeof useAwardsToRevoke> }) {
  const { t } = useTranslation('commendations');
  const counts = useRecipientCounts();
  const { granted, ids, setIds, picked } = toRevoke;
  const columns = useAwardColumns(['decision', 'bonus', 'handedOver']);
  const money = formatDong(picked.reduce((sum, { bonusDong }) => sum + bonusDong, 0));
  return (
    <section className="panel decide-preview" aria-label={t('correct.awards')}>
      <h2>{t('correct.awards')}</h2>
      <LongTable<AwardRow>
        label={t('correct.awards')}
        lines={3}
        list={inMemory(granted)}
        listKey=""
        columns={columns}
        selection={{
          ids,
          onChange: setIds,
          onAll: () => setIds(new Set(granted.map(({ id }) => id))),
          nameOf: ({ recipientName }) => recipientName,
        }}
      />
      <p className="decide-total">
        {picked.length === 0 ? (
          <span role="status" className="finding-warning">
            {t('correct.pickAwards')}
          </span>
        ) : (
          <span>{t('correct.revoked', { counts: counts(picked) })}</span>
        )}
        <strong className="gold">{money}</strong>
      </p>
      <p className="page-detail">{t('correct.stay')}</p>
    </section>
  );
}
