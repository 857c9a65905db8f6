import { useNavigate } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { CreatePledgesButton } from './MovementActs.tsx';
import type { Movement, PledgeRow } from './pledge.ts';

export function PledgeStatus({ status }: Pick<PledgeRow, 'status'>) {
  const { t } = useTranslation('pledges');
  return <Tag color={status === 'signed' ? 'success' : 'default'}>{t(`statuses.${status}`)}</Tag>;
}

/** The units of a movement: who has signed and in which order, who has not. */
export function PledgeTable({ movement }: { movement: Movement }) {
  const { t } = useTranslation('pledges');
  const navigate = useNavigate();
  const pledges = useAnswer('pledges.list', { movementId: movement.id }, { keepPrevious: true });
  return (
    <Loaded query={pledges}>
      {({ rows }) => (
        <DataTable<PledgeRow>
          label={t('list')}
          dataSource={rows}
          onOpen={({ id }) => void navigate({ to: '/pledges/$id', params: { id } })}
          minWidth={980}
          empty={
            <EmptyState title={t('noPledges.title')} hint={t('noPledges.hint')}>
              <CreatePledgesButton movement={movement} />
            </EmptyState>
          }
          columns={[
            {
              title: t('columns.order'),
              width: 90,
              align: 'right',
              className: 'number-cell',
              render: (_, { signingOrder }) => signingOrder ?? '–',
            },
            { title: t('columns.unit'), dataIndex: 'unitName' },
            { title: t('columns.status'), width: 120, render: (_, { status }) => <PledgeStatus status={status} /> },
            {
              title: t('columns.targets'),
              width: 100,
              align: 'right',
              className: 'number-cell',
              render: (_, { targets }) => targets,
            },
            {
              title: t('columns.signedAt'),
              width: 170,
              className: 'number-cell',
              render: (_, { signedAt, signedOn }) =>
                signedOn === null ? '–' : [signedAt, formatDate(signedOn)].filter(Boolean).join(', '),
            },
            {
              title: t('columns.signatory'),
              width: 320,
              render: (_, { signatoryName, signatoryPosition }) =>
                [signatoryName, signatoryPosition].filter((part) => part !== '').join(', ') || '–',
            },
          ]}
        />
      )}
    </Loaded>
  );
}
