import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { MergedField } from '../../../shared/contract/staffMerge.ts';
import { fieldText } from './fieldText.ts';

type Person = OutputOf<'staff.get'>;

interface Props {
  kept: Person;
  dropped: Person;
  preview: OutputOf<'staff.previewMerge'>;
  /** Fields in which the entry given up holds. */
  take: readonly MergedField[];
  onTake: (take: readonly MergedField[]) => void;
}

/** What a person is known by, shown even where both entries say the same. */
const ALWAYS: readonly MergedField[] = ['fullName', 'birth', 'place', 'citizenId'];

/** Field by field: where the two differ, one value is chosen; what only one has is kept. */
export function CompareTable({ kept, dropped, preview, take, onTake }: Props) {
  const { t } = useTranslation('staff');
  const { differing, filled } = preview;
  const same = ALWAYS.filter((field) => !differing.includes(field) && !filled.includes(field));
  const fields = [...ALWAYS, ...differing, ...filled].filter((field, index, all) => all.indexOf(field) === index);
  return (
    <div className="short-table compare-fields">
      <table aria-label={t('duplicates.fields')}>
        <thead>
          <tr>
            <th scope="col">{t('duplicates.field')}</th>
            <th scope="col">{t('duplicates.kept')}</th>
            <th scope="col">{t('duplicates.dropped')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const [mine, other] = [fieldText(kept, field, t), fieldText(dropped, field, t)];
            const name = field === 'place' ? t('duplicates.place') : t(`columns.${field}`);
            if (differing.includes(field)) {
              return (
                <Choice
                  key={field}
                  name={name}
                  values={[mine, other]}
                  isTaken={take.includes(field)}
                  onTake={(isTaken) => onTake(isTaken ? [...take, field] : take.filter((one) => one !== field))}
                />
              );
            }
            return (
              <tr key={field} className={same.includes(field) ? 'row-past' : undefined}>
                <th scope="row">{name}</th>
                <td>{mine}</td>
                <td>{other}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface ChoiceProps {
  name: string;
  /** Of the entry kept and of the other. */
  values: [string, string];
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
}

function Choice({ name, values: [mine, other], isTaken, onTake }: ChoiceProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Radio checked={!isTaken} name={name} onChange={() => onTake(false)}>
          {mine}
        </Radio>
      </td>
      <td>
        <Radio checked={isTaken} name={name} onChange={() => onTake(true)}>
          {other}
        </Radio>
      </td>
    </tr>
  );
}
