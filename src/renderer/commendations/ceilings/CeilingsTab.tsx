import { Button, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { recipientKind } from '../../../shared/contract/commendations.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { DraftButtons } from '../../components/DraftButtons.tsx';
import { Failure } from '../../components/Failure.tsx';
import { useLeaveQuestion } from '../../components/LeaveGuard.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { RowButtons } from '../../components/RowButtons.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { useDraft } from '../../components/useDraft.ts';
import { useSheetRows, type RowActs } from '../../components/useSheetRows.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CatalogueRow, Round } from '../types.ts';
import { PackCeilings } from './PackCeilings.tsx';
import { usedOf } from './used.ts';

type Stored = OutputOf<'commendations.ceilings'>['rows'][number];
type Ceiling = Omit<Stored, 'id'>;

/** At most how many of a title or form the round may give, in all or to one unit. */
export function CeilingsTab({ round }: { round: Round }) {
  const catalogue = useAnswer('commendations.catalogue', { roundId: round.id });
  const ceilings = useAnswer('commendations.ceilings', { roundId: round.id });
  return (
    <Loaded query={catalogue}>
      {({ rows: forms }) => (
        <Loaded query={ceilings}>
          {({ rows, ofPack }) => (
            <div className="stack scroll">
              <Sheet round={round} forms={forms} stored={rows} />
              {ofPack.length > 0 && <PackCeilings round={round} ceilings={ofPack} />}
            </div>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Sheet({ round, forms, stored }: { round: Round; forms: readonly CatalogueRow[]; stored: readonly Stored[] }) {
  const { t } = useTranslation('commendations');
  const save = useCommand('commendations.saveCeilings');
  const draft = useDraft<Ceiling[]>(
    stored.map(({ id: _id, ...ceiling }) => ceiling),
    (ceilings) => save.mutateAsync({ roundId: round.id, ceilings }),
  );
  useLeaveQuestion(() => draft.isChanged);
  const newRow = (): Ceiling => ({
    formCode: forms[0]?.code ?? '',
    recipientKind: null,
    unitId: null,
    most: 0,
    source: '',
  });
  const units = useAnswer('units.list', { on: round.periodTo });
  const { body, actsOf, addAtEnd } = useSheetRows(draft, newRow);
  const isOpen = round.status === 'open';
  return (
    <div className="stack">
      <p className="page-detail">{t('ceilings.hint')}</p>
      <Failure error={draft.failure} />
      {draft.value.length > 0 && (
        <table className="sheet" aria-label={t('ceilings.title')}>
          <thead>
            <tr>
              <th scope="col">{t('fields.form')}</th>
              <th scope="col">{t('ceilings.kind')}</th>
              <th scope="col">{t('fields.unit')}</th>
              <th scope="col" className="ceiling-number">
                {t('ceilings.most')}
              </th>
              <th scope="col" className="ceiling-number">
                {t('ceilings.used')}
              </th>
              <th scope="col">{t('ceilings.source')}</th>
              {isOpen && <th className="sheet-acts" aria-label={t('common:acts')} />}
            </tr>
          </thead>
          <tbody ref={body}>
            {draft.value.map((ceiling, index) => (
              <CeilingRow
                key={index}
                ceiling={ceiling}
                forms={forms}
                used={usedOf(ceiling, round.nominationRows, units.data?.rows ?? [])}
                on={round.periodTo}
                acts={actsOf(index)}
                order={index + 1}
                isOpen={isOpen}
                isWrong={draft.isWrong(`ceilings.${index}.formCode`)}
              />
            ))}
          </tbody>
        </table>
      )}
      {isOpen && (
        <div className="bar">
          <Button onClick={addAtEnd}>{t('ceilings.add')}</Button>
          <DraftButtons draft={draft} />
        </div>
      )}
    </div>
  );
}

interface RowProps {
  ceiling: Ceiling;
  forms: readonly CatalogueRow[];
  used: number;
  /** Units are those of this day. */
  on: string;
  acts: RowActs<Ceiling>;
  order: number;
  isOpen: boolean;
  isWrong: boolean;
}

function CeilingRow({ ceiling, forms, used, on, acts, order, isOpen, isWrong }: RowProps) {
  const { t } = useTranslation('commendations');
  return (
    <tr onKeyDown={acts.onKeyDown}>
      <td>
        <Select
          disabled={!isOpen}
          aria-label={t('fields.form')}
          status={isWrong ? 'error' : ''}
          value={ceiling.formCode}
          options={forms.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(formCode: string) => acts.change({ formCode })}
        />
      </td>
      <td>
        <Select
          disabled={!isOpen}
          aria-label={t('ceilings.kind')}
          value={ceiling.recipientKind ?? ''}
          options={[
            { value: '', label: t('ceilings.anyKind') },
            ...recipientKind.options.map((kind) => ({ value: kind, label: t(`recipients.${kind}`) })),
          ]}
          onChange={(kind) => acts.change({ recipientKind: kind === '' ? null : (kind as Ceiling['recipientKind']) })}
        />
      </td>
      <td>
        <UnitSelect
          aria-label={t('fields.unit')}
          value={ceiling.unitId}
          on={on}
          isClearable
          placeholder={t('ceilings.wholeOffice')}
          onChange={(unitId) => acts.change({ unitId })}
        />
      </td>
      <td>
        <InputNumber
          disabled={!isOpen}
          aria-label={t('ceilings.most')}
          min={0}
          precision={0}
          controls={false}
          value={ceiling.most}
          onChange={(most) => acts.change({ most: most ?? 0 })}
          onFocus={({ target }) => target.select()}
        />
      </td>
      <td className={used > ceiling.most ? 'number-cell wrong' : 'number-cell'}>{used}</td>
      <td>
        <Input
          disabled={!isOpen}
          aria-label={t('ceilings.source')}
          value={ceiling.source}
          onChange={({ target }) => acts.change({ source: target.value })}
        />
      </td>
      {isOpen && (
        <td>
          <RowButtons acts={acts} order={order} />
        </td>
      )}
    </tr>
  );
}
