import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { foldForSearch } from '../../../shared/domain/text.ts';
import { useAnswer } from '../../app/client.ts';

interface Props {
  recipientKind: 'individual' | 'collective' | 'household';
  /** Whose words are shown; null: the example's. */
  awardId: string | null;
  decisionId: string | null;
  onChange: (chosen: { decisionId: string | null; awardId: string | null }) => void;
}

/** Whose certificate the design is looked at with: an example's, the longest of a decision, or anyone's in it. */
export function PreviewSelect({ recipientKind, awardId, decisionId, onChange }: Props) {
  const { t } = useTranslation('certificates');
  const decisions = useAnswer('commendations.decisions', {});
  const rows = decisions.data?.rows ?? [];
  const of = decisionId ?? rows[0]?.id;
  const awards = useAnswer(
    'certificates.previewAwards',
    { decisionId: of ?? '', recipientKind },
    { enabled: of !== undefined },
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
      {rows.length > 0 && (
        <Select
          aria-label={t('design.previewDecision')}
          style={{ width: 160 }}
          popupMatchSelectWidth={false}
          value={of ?? null}
          options={rows.map((row) => ({ value: row.id, label: row.symbol }))}
          onChange={(id) => onChange({ decisionId: id, awardId: null })}
        />
      )}
      <Select
        aria-label={t('design.previewWith')}
        style={{ width: 200 }}
        popupMatchSelectWidth={false}
        showSearch={{
          filterOption: (typed, option) => foldForSearch(String(option?.label ?? '')).includes(foldForSearch(typed)),
        }}
        value={awardId === null ? '' : (options.find(({ value }) => value.endsWith(` ${awardId}`))?.value ?? '')}
        options={options}
        onChange={(value: string) =>
          onChange({ decisionId: of ?? null, awardId: value === '' ? null : (value.split(' ')[1] ?? null) })
        }
      />
    </Space>
  );
}
