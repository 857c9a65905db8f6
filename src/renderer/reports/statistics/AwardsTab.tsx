import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECIPIENT_KINDS } from '../../../shared/domain/rulePack.ts';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import type { Asked } from './figures.ts';
import { View } from './View.tsx';

type RecipientKind = (typeof RECIPIENT_KINDS)[number];

const SPANS = [1, 3, 5, 10] as const;

/** What was awarded over some years: how much, how soon, and how many direct workers are among the people. */
export function AwardsTab() {
  const { t } = useTranslation('reports');
  const { year: to } = useYear();
  const [span, setSpan] = useState<number>(5);
  const [unitId, setUnitId] = useState<string | null>(null);
  const from = to - span + 1;
  const [kind, setKind] = useState<RecipientKind>();
  const counted = { from, ...(unitId === null ? {} : { unitId }), ...(kind ? { recipientKind: kind } : {}) };
  const asked: Asked = { ...counted, to };
  const statistics = useAnswer('commendations.statistics', asked, { keepPrevious: true });
  return (
    <div className="stack scroll">
      <div className="filters">
        <Select<number>
          aria-label={t('awards.span')}
          value={span}
          onChange={setSpan}
          options={SPANS.map((years) => ({
            value: years,
            label: t('awards.years', { n: years, from: to - years + 1, to }),
          }))}
          style={{ width: 230 }}
        />
        <UnitSelect
          aria-label={t('awards.unit')}
          value={unitId}
          onChange={setUnitId}
          isClearable
          placeholder={t('awards.allUnits')}
          width={280}
        />
        <Select<RecipientKind>
          aria-label={t('awards.kind')}
          allowClear
          placeholder={t('awards.allKinds')}
          value={kind ?? null}
          onChange={setKind}
          options={RECIPIENT_KINDS.map((value) => ({ value, label: t(`commendations:recipients.${value}`) }))}
          style={{ width: 170 }}
        />
        <span className="bar-end">
          <WriteFileButton
            job="reports.writeSheet"
            type="xlsx"
            suggestedName={t('exports.statistics.fileName', { year: to })}
            input={{ kind: 'statistics', year: to, counted }}
            label={t('writeExcel')}
            about={t('exports.statistics.title', { year: to })}
          />
        </span>
      </div>
      <Loaded query={statistics}>
        {(answer) =>
          answer.total.awards === 0 ? (
            <EmptyState title={t('awards.none', { from, to })} hint={t('awards.noneHint')} />
          ) : (
            <View answer={answer} asked={asked} />
          )
        }
      </Loaded>
    </div>
  );
}
