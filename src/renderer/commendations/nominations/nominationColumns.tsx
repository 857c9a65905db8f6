import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { LongColumn } from '../../components/longColumn.ts';
import { FindingsCell } from '../checks/FindingsCell.tsx';
import type { FindingsOf } from '../checks/useRoundChecks.ts';
import { NominationStatus } from '../Statuses.tsx';
import type { CatalogueRow, Nomination } from '../types.ts';
import type { NominationLine } from './nominationLine.ts';

/** Nominations as the round lists them; texts go on in a second line before they are cut off. */
export function useNominationColumns(
  catalogue: readonly CatalogueRow[],
  findingsOf: FindingsOf,
): LongColumn<NominationLine>[] {
  const { t } = useTranslation('commendations');
  const higher = new Set(catalogue.filter((form) => !form.officeDecides).map(({ code }) => code));
  const columns: LongColumn<Nomination>[] = [
    { key: 'recipient', title: t('fields.recipient'), width: 175, render: (row) => <Recipient nomination={row} /> },
    { key: 'detail', title: t('fields.detail'), width: 180, render: (row) => <TwoLines text={row.recipientDetail} /> },
    {
      key: 'form',
      title: t('fields.formShort'),
      width: 145,
      render: ({ formCode, formName }) => (
        <TwoLines text={formName} note={higher.has(formCode) ? `(${t('ofHigherLevel')})` : ''} />
      ),
    },
    {
      key: 'checks',
      title: t('findings.column'),
      width: 225,
      render: ({ id }) => <FindingsCell findings={findingsOf(id)} />,
    },
    { key: 'reason', title: t('fields.reason'), width: 205, render: (row) => <TwoLines text={row.reason} /> },
    {
      key: 'status',
      title: t('fields.status'),
      width: 140,
      render: ({ status, isRevoked, council }) => (
        <>
          <NominationStatus status={status} isRevoked={isRevoked} />
          {council?.against && <AgainstCouncil reason={council.against} />}
        </>
      ),
    },
  ];
  return columns.map((column) => ({ ...column, render: (line) => (line.heading ? null : column.render(line)) }));
}

/** A person with the day of birth, which tells homonyms apart. */
function Recipient({ nomination: { recipientName, recipientBirth } }: { nomination: Nomination }) {
  if (recipientBirth === null) {
    return (
      <span className="two-lines nominee" title={recipientName}>
        {recipientName}
      </span>
    );
  }
  return (
    <div className="nominee" title={recipientName}>
      <div>{recipientName}</div>
      <div className="page-detail">{formatPartialDate(recipientBirth)}</div>
    </div>
  );
}

/** It was judged otherwise than the council concluded, and why. */
function AgainstCouncil({ reason }: { reason: string }) {
  const { t } = useTranslation('commendations');
  const text = t('nominations.againstCouncil.mark', { reason });
  return (
    <div className="page-detail against-council" title={text}>
      {text}
    </div>
  );
}

function TwoLines({ text, note = '' }: { text: string; note?: string }) {
  return (
    <span className="two-lines" title={text}>
      {text} {note && <span className="page-detail">{note}</span>}
    </span>
  );
}
