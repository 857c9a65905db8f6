import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { countAt, type Assignable, type Place } from './assigning.ts';
import { STAYS, type PartFields } from './plans.ts';
import { findByLabel } from '../../components/findByLabel.ts';

interface Props {
  places: readonly Place[];
  parts: readonly PartFields[];
  rows: readonly Assignable[];
  placeOf: (id: string) => string | undefined;
  heads: Readonly<Record<string, string>>;
  /** Who heads the divided unit now: stays its head unless another one is chosen. */
  currentHeadId: string | null;
  onHead: (key: string, staffId: string | undefined) => void;
}

/** Each of the units that come out: what it has so far, and who of its people heads it when it is new or goes on. */
export function PartHeads({ places, parts, rows, placeOf, heads, currentHeadId, onHead }: Props) {
  const { t } = useTranslation('units');
  const isNew = (key: string) => parts.some((part) => part.key === key && part.isNew);
  const headOf = (key: string) => heads[key] ?? (key === STAYS ? currentHeadId : null);
  return (
    <div className="columns part-heads">
      {places.map(({ value, label }) => {
        const people = rows.filter((row) => !row.isUnit && placeOf(row.id) === value);
        return (
          <section key={value} className="panel">
            <h2>{label}</h2>
            <p className="page-detail">{t('guide.movedCounts', countAt(rows, placeOf, value))}</p>
            {(isNew(value) || value === STAYS) && (
              <Select
                allowClear={value !== STAYS}
                showSearch={findByLabel}
                aria-label={t('split.headOf', { name: label })}
                placeholder={t('fields.head')}
                value={people.some(({ id }) => id === headOf(value)) ? headOf(value) : undefined}
                options={people.map((person) => ({
                  value: person.id,
                  label: [person.name, person.birth, person.position].filter((text) => text !== '').join(' · '),
                }))}
                onChange={(staffId?: string) => onHead(value, staffId)}
                popupMatchSelectWidth={false}
                style={{ width: '100%' }}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}
