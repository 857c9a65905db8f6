import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { Choice } from '../../components/Choice.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterText } from '../../components/FilterText.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { isOpenWarning, useRoundChecks } from '../checks/useRoundChecks.ts';
import type { CatalogueRow, Nomination, Round } from '../types.ts';
import { AddNomination } from './AddNomination.tsx';
import { ByRatingDialog } from './ByRatingDialog.tsx';
import { NominationTable } from './NominationTable.tsx';
import { useNominationsFound } from './shownNominations.ts';
import { StatusFilter, type Shown } from './StatusFilter.tsx';

/** Who is put forward in the round, by all units or by one, with what the council judged. */
export function NominationsTab({ round }: { round: Round }) {
  const catalogue = useAnswer('commendations.catalogue', { roundId: round.id });
  return <Loaded query={catalogue}>{({ rows }) => <Nominations round={round} catalogue={rows} />}</Loaded>;
}

function Nominations({ round, catalogue }: { round: Round; catalogue: readonly CatalogueRow[] }) {
  const { t } = useTranslation('commendations');
  const { unit: unitId = null } = useSearch({ from: '/commendations/rounds/$id' });
  const [status, setStatus] = useState<Shown>('all');
  const [name, setName] = useState<string>();
  const [formCode, setFormCode] = useState<string>();
  const found = useNominationsFound(round, { unitId, name, formCode });
  const findingsOf = useRoundChecks(round);
  const isWarned = ({ id }: Nomination) => findingsOf(id).some(isOpenWarning);
  const shown = found.filter((row) =>
    status === 'warned' ? isWarned(row) : status === 'all' || row.status === status,
  );
  const isOpen = round.status === 'open';
  const filters = (
    <>
      {round.nominationRows.length > 0 && (
        <>
          <StatusFilter rows={found} warned={found.filter(isWarned).length} chosen={status} onChoose={setStatus} />
          <UnitFilter round={round} unitId={unitId} />
          <FormFilter rows={round.nominationRows} value={formCode} onChange={setFormCode} />
          <FilterText label={t('nominations.findByName')} value={name} onChange={setName} width={115} />
        </>
      )}
      {isOpen && (
        <span className="bar-end">
          <ByRatingButton round={round} catalogue={catalogue} unitId={unitId} />
          <ImportButton roundId={round.id} unitId={unitId} />
        </span>
      )}
    </>
  );
  return (
    <>
      {isOpen ? (
        <AddNomination key={unitId} round={round} catalogue={catalogue} unitId={unitId} />
      ) : (
        <p className="act-hint">{t('round.closed')}</p>
      )}
      {shown.length === 0 ? (
        <>
          <div className="filters">{filters}</div>
          {round.nominationRows.length === 0 ? (
            <EmptyState
              title={t('nominations.empty.title')}
              {...(isOpen ? { hint: t('nominations.empty.hint') } : {})}
            />
          ) : (
            <EmptyState title={t(found.length === 0 ? 'nominations.empty.notFound' : 'nominations.empty.filtered')} />
          )}
        </>
      ) : (
        <NominationTable
          rows={shown}
          catalogue={catalogue}
          round={round}
          findingsOf={findingsOf}
          listKey={`${status} ${unitId ?? ''} ${formCode ?? ''} ${name ?? ''}`}
          filters={filters}
        />
      )}
    </>
  );
}

interface FormFilterProps {
  rows: readonly Nomination[];
  value: string | undefined;
  onChange: (formCode: string | undefined) => void;
}

/** The titles and forms that are put forward. */
function FormFilter({ rows, value, onChange }: FormFilterProps) {
  const { t } = useTranslation('commendations');
  const forms = new Map(rows.map(({ formCode, formName }) => [formCode, formName]));
  if (forms.size < 2) return null;
  return (
    <Choice
      label={t('fields.form')}
      value={value}
      options={[...forms].map(([code, label]) => ({ value: code, label }))}
      onChange={onChange}
      width={135}
      isSearched
    />
  );
}

/** In the address: the board leads to one unit's nominations. */
function UnitFilter({ round: { id, periodTo }, unitId }: { round: Round; unitId: string | null }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const choose = (unit: string | null) =>
    void navigate({
      to: '/commendations/rounds/$id',
      params: { id },
      search: { tab: 'nominations', unit: unit ?? undefined },
      replace: true,
    });
  return (
    <UnitSelect
      aria-label={t('fields.unit')}
      placeholder={t('nominations.allUnits')}
      value={unitId}
      on={periodTo}
      onChange={choose}
      isClearable
      width={150}
    />
  );
}

function ImportButton({ roundId, unitId }: { roundId: string; unitId: string | null }) {
  const { t } = useTranslation('commendations');
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: '/commendations/rounds/$id/import',
      params: { id: roundId },
      search: { unit: unitId ?? undefined },
    });
  return <Button onClick={open}>{t('nominations.import')}</Button>;
}

interface ByRatingProps {
  round: Round;
  catalogue: readonly CatalogueRow[];
  unitId: string | null;
}

function ByRatingButton(props: ByRatingProps) {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('nominations.addMany')}</Button>
      {isOpen && <ByRatingDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}
