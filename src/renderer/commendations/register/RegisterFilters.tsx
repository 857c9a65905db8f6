import { useTranslation } from 'react-i18next';
import { lateDaysOffered } from '../../../shared/domain/handOver.ts';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { Choice } from '../../components/Choice.tsx';
import { FilterText } from '../../components/FilterText.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import type { CommendationsSearch } from '../search.ts';
import { recipientKinds } from '../types.ts';
import { useLateDays } from '../useLateDays.ts';

interface Props {
  search: CommendationsSearch;
  onChange: (search: CommendationsSearch) => void;
}

/** The row of filters above the register. */
export function RegisterFilters({ search, onChange }: Props) {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const lateDays = useLateDays();
  const catalogue = useAnswer('commendations.catalogue', { on: `${year}-12-31` });
  const choose = (changes: CommendationsSearch) => onChange({ ...search, ...changes });
  const ofYear = t('common:yearName', { year });
  return (
    <div className="filters">
      <FilterText
        label={t('register.search')}
        placeholder={t('register.searchHint')}
        value={search.name}
        onChange={(name) => choose({ name })}
        width={190}
      />
      <div className="person-filter">
        <StaffSelect
          aria-label={t('register.person')}
          placeholder={t('register.person')}
          value={search.person ?? null}
          onChange={(person) => choose({ person: person ?? undefined })}
          isClearable
        />
      </div>
      <UnitSelect
        aria-label={t('register.unit')}
        placeholder={t('register.unit')}
        value={search.unit}
        onChange={(unit) => choose({ unit: unit ?? undefined })}
        isClearable
        width={165}
      />
      <Choice
        label={t('register.form')}
        value={search.form}
        options={(catalogue.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(form) => choose({ form })}
        width={170}
        isSearched
      />
      <Choice
        label={t('register.recipientKind')}
        value={search.kind}
        options={recipientKinds.map((kind) => ({ value: kind, label: t(`recipients.${kind}`) }))}
        onChange={(kind) => choose({ kind })}
        width={112}
      />
      <Choice<string>
        label={t('register.state')}
        value={stateOf(search)}
        options={[
          { value: WAITING, label: t('register.waiting') },
          ...lateDaysOffered(lateDays).map((days) => ({ value: String(days), label: t('register.late', { days }) })),
          { value: REVOKED, label: t('register.revokedOnly') },
        ]}
        onChange={(chosen) => choose(searchOfState(chosen))}
        width={142}
      />
      <Choice<'all'>
        label={ofYear}
        value={search.years}
        options={[{ value: 'all', label: t('register.allYears') }]}
        onChange={(years) => choose({ years })}
        width={124}
      />
    </div>
  );
}

/** Not handed over, however long. */
const WAITING = 'waiting';
const REVOKED = 'revoked';

/** What became of the award: one choice of the filters, three parts of the address. */
function stateOf({ waiting, late, revoked }: CommendationsSearch): string | undefined {
  if (revoked) return REVOKED;
  if (late !== undefined) return String(late);
  return waiting ? WAITING : undefined;
}

function searchOfState(state: string | undefined): Pick<CommendationsSearch, 'waiting' | 'late' | 'revoked'> {
  const days = Number(state);
  return {
    waiting: state === WAITING ? true : undefined,
    late: days > 0 ? days : undefined,
    revoked: state === REVOKED ? true : undefined,
  };
}
