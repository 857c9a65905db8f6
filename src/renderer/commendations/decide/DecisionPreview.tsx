import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDong } from '../../../shared/domain/money.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { inMemory } from '../../components/inMemory.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { LongTable } from '../../components/LongTable.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';

type Preview = OutputOf<'commendations.previewDecision'>;
type PreviewRow = Preview['rows'][number] & { id: string; order: number };

/** The list the decision will carry, in its order, with the money. */
export function DecisionPreview({ preview }: { preview: UseQueryResult<Preview, Error> }) {
  const { t } = useTranslation('commendations');
  return (
    <section className="panel decide-preview" aria-label={t('decide.preview')}>
      <h2>{t('decide.preview')}</h2>
      <Loaded query={preview}>{(data) => <PreviewTable preview={data} />}</Loaded>
    </section>
  );
}

function PreviewTable({ preview }: { preview: Preview }) {
  const { t } = useTranslation('commendations');
  const counts = useRecipientCounts();
  const rows = preview.rows.map((row, index): PreviewRow => ({ ...row, id: row.nominationId, order: index + 1 }));
  return (
    <>
      <LongTable<PreviewRow>
        label={t('decide.preview')}
        list={inMemory(rows)}
        listKey=""
        columns={[
          { key: 'order', title: t('fields.order'), width: 48, isNumber: true, render: (row) => row.order },
          {
            key: 'recipient',
            title: t('fields.recipient'),
            width: 180,
            render: (row) => (
              <span title={`${row.recipientName}, ${row.recipientDetail}`}>
                {row.recipientKind === 'collective' ? <strong>{row.recipientName}</strong> : row.recipientName}
              </span>
            ),
          },
          {
            key: 'form',
            title: t('fields.formShort'),
            width: 100,
            render: (row) => <span className="gold">{row.formName}</span>,
          },
          {
            key: 'bonus',
            title: t('fields.bonus'),
            width: 90,
            isNumber: true,
            render: (row) => formatNumber(row.bonusDong),
          },
        ]}
      />
      <p className="decide-total">
        <span>{t('decide.total', { counts: counts(preview.rows) })}</span>
        <strong className="gold">{formatDong(preview.bonusTotalDong)}</strong>
      </p>
      {preview.ofHigherLevel > 0 && (
        <p className="decide-note">{t('decide.ofHigherLevel', { n: formatNumber(preview.ofHigherLevel) })}</p>
      )}
    </>
  );
}
