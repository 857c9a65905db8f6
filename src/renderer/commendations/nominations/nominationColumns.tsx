import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import { FindingsCell } from '../checks/FindingsCell.tsx';
import type { FindingsOf } from '../checks/useRoundChecks.ts';
import { NominationStatus } from '../Statuses.tsx';
import type { CatalogueRow, Nomination } from '../types.ts';
import type { NominationLine } from './nominationLine.ts';

/** Nominations as the round lists them. */
export function useNominationColumns(
  catalogue: readonly CatalogueRow[],
  findingsOf: FindingsOf,
): LongColumn<NominationLine>[] {
  const { t } = useTranslation('commendations');
  const higher = new Set(catalogue.filter((form) => !form.officeDecides).map(({ code }) => code));
  const columns: LongColumn<Nomination>[] = [
    {
      key: 'recipient',
      title: t('fields.recipient'),
      width: 170,
      render: ({ recipientName }) => <span title={recipientName}>{recipientName}</span>,
    },
    {
      key: 'birth',
      title: t('fields.birth'),
      width: 104,
      isNumber: true,
      render: ({ recipientBirth }) => recipientBirth && formatPartialDate(recipientBirth),
    },
    {
      key: 'detail',
      title: t('fields.detail'),
      width: 190,
      render: ({ recipientDetail }) => <span title={recipientDetail}>{recipientDetail}</span>,
    },
    {
      key: 'form',
      title: t('fields.formShort'),
      width: 105,
      render: ({ formCode, formName }) => (
        <span title={formName}>
          {formName}
          {higher.has(formCode) && <span className="page-detail"> ({t('ofHigherLevel')})</span>}
        </span>
      ),
    },
    {
      key: 'checks',
      title: t('findings.column'),
      width: 150,
      render: ({ id }) => <FindingsCell findings={findingsOf(id)} />,
    },
    {
      key: 'reason',
      title: t('fields.reason'),
      width: 185,
      render: ({ reason }) => <span title={reason}>{reason}</span>,
    },
    {
      key: 'status',
      title: t('fields.status'),
      width: 140,
      render: ({ status, isRevoked }) => <NominationStatus status={status} isRevoked={isRevoked} />,
    },
  ];
  return columns.map((column) => ({ ...column, render: (line) => (line.heading ? null : column.render(line)) }));
}
