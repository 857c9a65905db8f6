import { useTranslation } from 'react-i18next';
import { LATE_DAYS_OFFERED } from '../../../shared/domain/handOver.ts';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { Choice } from '../../components/Choice.tsx';
import { FilterText } from '../../components/FilterText.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import type { CommendationsSearch } from '../search.ts';
import { recipientKinds } from '../types.ts';

interface Props {
  search: CommendationsSearch;
  onChange: (search: CommendationsSearch) => void;
}

/** The row of filters above the register. */
export function RegisterFilters({ search, onChange }: Props) {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const catalogue = useAnswer('commendations.catalogue', { on: `${year}-12-31` });
  const choose = (changes: CommendationsSearch) => onChange({ ...search, ...changes });
  return (
    <div className="filters">
      <FilterText
        label={t('register.search')}
        placeholder={t('register.searchHint')}
        value={search.name}
        onChange={(name) => choose({ name })}
        width={280}
      />
      <UnitSelect
        aria-label={t('register.unit')}
        placeholder={t('register.unit')}
        value={search.unit}
        onChange={(unit) => choose({ unit: unit ?? undefined })}
        isClearable
        width={220}
      />
      <Choice
        label={t('register.form')}
        value={search.form}
        options={(catalogue.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(form) => choose({ form })}
        width={190}
      />
      <Choice
        label={t('register.recipientKind')}
        value={search.kind}
        options={recipientKinds.map((kind) => ({ value: kind, label: t(`recipients.${kind}`) }))}
        onChange={(kind) => choose({ kind })}
        width={130}
      />
      <Choice<string>
        label={t('register.waiting')}
        value={waitingOf(search)}
        options={[
          { value: ANY, label: t('register.waiting') },
          ...LATE_DAYS_OFFERED.map((days) => ({ value: String(days), label: t('register.late', { days }) })),
        ]}
        onChange={(chosen) =>
          choose({
            waiting: chosen === ANY ? true : undefined,
            late: chosen === undefined || chosen === ANY ? undefined : Number(chosen),
          })
        }
        width={170}
      />
    </div>
  );
}

/** Not handed over, however long. */
const ANY = 'any';

function waitingOf({ waiting, late }: CommendationsSearch): string | undefined {
  if (late !== undefined) return String(late);
  return waiting ? ANY : undefined;
}
