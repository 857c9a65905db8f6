import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nominationStatus } from '../../../shared/contract/commendations.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { isOpenWarning, useRoundChecks } from '../checks/useRoundChecks.ts';
import { useRecipientCounts } from '../recipientCounts.ts';
import type { CatalogueRow, Nomination, Round } from '../types.ts';
import { AddNomination } from './AddNomination.tsx';
import { ByRatingDialog } from './ByRatingDialog.tsx';
import { NominationTable } from './NominationTable.tsx';

/** Who is put forward in the round, with what the council judged. */
export function NominationsTab({ round }: { round: Round }) {
  const catalogue = useAnswer('commendations.catalogue', { roundId: round.id });
  return <Loaded query={catalogue}>{({ rows }) => <Nominations round={round} catalogue={rows} />}</Loaded>;
}

function Nominations({ round, catalogue }: { round: Round; catalogue: readonly CatalogueRow[] }) {
  const { t } = useTranslation('commendations');
  const [status, setStatus] = useState<Shown>('all');
  const { nominationRows } = round;
  const findingsOf = useRoundChecks(round);
  const isWarned = ({ id }: Nomination) => findingsOf(id).some(isOpenWarning);
  const shown = nominationRows.filter((row) =>
    status === 'warned' ? isWarned(row) : status === 'all' || row.status === status,
  );
  const isOpen = round.status === 'open';
  const filters = nominationRows.length > 0 && (
    <StatusFilter
      rows={nominationRows}
      warned={nominationRows.filter(isWarned).length}
      chosen={status}
      onChoose={setStatus}
    />
  );
  const adding = (
    <>
      {isOpen && <ByRatingButton round={round} catalogue={catalogue} />}
      {isOpen && <ImportButton roundId={round.id} />}
      <Counts rows={nominationRows} />
    </>
  );
  return (
    <>
      {isOpen ? <AddNomination round={round} catalogue={catalogue} /> : <p className="act-hint">{t('round.closed')}</p>}
      {shown.length === 0 ? (
        <>
          <div className="filters">
            {filters}
            {adding}
          </div>
          <EmptyState
            title={status === 'all' ? t('nominations.empty.title') : t('nominations.empty.filtered')}
            {...(status === 'all' && isOpen ? { hint: t('nominations.empty.hint') } : {})}
          />
        </>
      ) : (
        <NominationTable
          rows={shown}
          catalogue={catalogue}
          round={round}
          findingsOf={findingsOf}
          listKey={status}
          filters={filters}
          adding={adding}
        />
      )}
    </>
  );
}

/** Nominations of one status, or those with a warning that still needs a reason. */
type Shown = Nomination['status'] | 'all' | 'warned';

interface FilterProps {
  rows: readonly Nomination[];
  warned: number;
  chosen: Shown;
  onChoose: (status: Shown) => void;
}

/** The statuses that occur, with how many have each. */
function StatusFilter({ rows, warned, chosen, onChoose }: FilterProps) {
  const { t } = useTranslation('commendations');
  const counted = nominationStatus.options
    .map((status) => ({ status, n: rows.filter((row) => row.status === status).length }))
    .filter(({ status, n }) => n > 0 || status === chosen);
  return (
    <Segmented<Shown>
      aria-label={t('nominations.filter')}
      value={chosen}
      onChange={onChoose}
      options={[
        { value: 'all', label: t('nominations.all', { n: formatNumber(rows.length) }) },
        ...counted.map(({ status, n }) => ({
          value: status,
          label: t('nominations.ofStatus', { status: t(`statuses.${status}`), n: formatNumber(n) }),
        })),
        ...(warned > 0 || chosen === 'warned'
          ? [{ value: 'warned' as const, label: t('nominations.warned', { n: formatNumber(warned) }) }]
          : []),
      ]}
    />
  );
}

function Counts({ rows }: { rows: readonly Nomination[] }) {
  const counts = useRecipientCounts();
  return (
    <span className="filter-count" aria-live="polite">
      {counts(rows)}
    </span>
  );
}

function ImportButton({ roundId }: { roundId: string }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  return (
    <Button onClick={() => void navigate({ to: '/commendations/rounds/$id/import', params: { id: roundId } })}>
      {t('nominations.import')}
    </Button>
  );
}

function ByRatingButton({ round, catalogue }: { round: Round; catalogue: readonly CatalogueRow[] }) {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('nominations.addMany')}</Button>
      {isOpen && <ByRatingDialog round={round} catalogue={catalogue} onClose={() => setIsOpen(false)} />}
    </>
  );
}
