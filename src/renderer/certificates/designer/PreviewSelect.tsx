import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useAnswer } from '../../app/client.ts';
import { findByLabel } from '../../components/findByLabel.ts';

interface Props {
  recipientKind: 'individual' | 'collective' | 'household';
  decisions: OutputOf<'commendations.decisions'>['rows'];
  /** Whose words are shown; null: the example's. */
  awardId: string | null;
  /** Null while there is no decision. */
  decisionId: string | null;
  onChange: (chosen: { decisionId: string | null; awardId: string | null }) => void;
}

/** Whose certificate the design is looked at with: an example's, the longest of a decision, or anyone's in it. */
export function PreviewSelect({ recipientKind, decisions, awardId, decisionId, onChange }: Props) {
  const { t } = useTranslation('certificates');
  const awards = useAnswer(
    'certificates.previewAwards',
    { decisionId: decisionId ?? '', recipientKind },
    { enabled: decisionId !== null },
  );
  const { rows: people = [], longest } = awards.data ?? {};
  const longestOptions = (['name', 'place', 'reason'] as const).flatMap((part) => {
    const id = longest?.[part];
    return id ? [{ value: `${part} ${id}`, label: t(`design.longest.${part}`) }] : [];
  });
  const options = [
    { value: '', label: t('design.example') },
    ...longestOptions,
    ...people.map((person) => ({ value: `award ${person.awardId}`, label: person.name })),
  ];
  return (
    <Space>
      {decisions.length > 0 && (
        <Select
          aria-label={t('design.previewDecision')}
          style={{ width: 160 }}
          popupMatchSelectWidth={false}
          value={decisionId}
          options={decisions.map((row) => ({ value: row.id, label: row.symbol }))}
          onChange={(id) => onChange({ decisionId: id, awardId: null })}
        />
      )}
      <Select
        aria-label={t('design.previewWith')}
        style={{ width: 200 }}
        popupMatchSelectWidth={false}
        showSearch={findByLabel}
        value={awardId === null ? '' : (options.find(({ value }) => value.endsWith(` ${awardId}`))?.value ?? '')}
        options={options}
        onChange={(value: string) =>
          onChange({ decisionId, awardId: value === '' ? null : (value.split(' ')[1] ?? null) })
        }
      />
    </Space>
  );
}
