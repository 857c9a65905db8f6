import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { ShortTable } from '../../components/ShortTable.tsx';
import type { Round } from '../types.ts';

type PackCeiling = OutputOf<'commendations.ceilings'>['ofPack'][number];

/** What the ceilings of the round's rule pack come to; they are changed in the pack. */
export function PackCeilings({ round, ceilings }: { round: Round; ceilings: readonly PackCeiling[] }) {
  const { t } = useTranslation('commendations');
  const title = t('ceilings.ofPack', { pack: round.rulePackName });
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ShortTable<PackCeiling>
        label={title}
        rows={ceilings}
        rowKey={({ formName, unitName }) => `${formName} ${unitName ?? ''}`}
        empty=""
        columns={[
          { title: t('fields.form'), width: 210, render: ({ formName }) => formName },
          { title: t('fields.unit'), width: 190, render: ({ unitName }) => unitName ?? t('ceilings.wholeOffice') },
          { title: t('ceilings.most'), width: 100, isNumber: true, render: ({ most }) => formatNumber(most) },
          {
            title: t('ceilings.used'),
            width: 110,
            isNumber: true,
            render: ({ used, most }) => <span className={used > most ? 'wrong' : undefined}>{formatNumber(used)}</span>,
          },
          { title: t('ceilings.source'), render: (ceiling) => <Rule ceiling={ceiling} /> },
        ]}
      />
    </section>
  );
}

function Rule({ ceiling: { text, source, needsCheck } }: { ceiling: PackCeiling }) {
  const { t } = useTranslation('commendations');
  return (
    <>
      {text}
      <div className="page-detail">
        {source}
        {needsCheck && <Tag className="after-name">{t('findings.needsCheck')}</Tag>}
      </div>
    </>
  );
}
