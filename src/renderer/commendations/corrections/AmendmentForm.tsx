import { useSearch } from '@tanstack/react-router';
import { Alert, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { SaveForm } from '../../components/SaveForm.tsx';
import type { AwardRow } from '../types.ts';
import { AwardWording, type Wording } from './AwardWording.tsx';
import { PaperFields } from './PaperFields.tsx';
import { useCorrection, useNextNumber, type CorrectionPaper, type CorrectionProps } from './useCorrection.ts';
import { changedWords } from './wording.ts';
import { findByLabel } from '../../components/findByLabel.ts';

interface Values extends CorrectionPaper {
  words?: Record<string, Wording>;
}

/** A decision of the office that corrects how awards of an earlier one are worded. */
export function AmendmentForm({ decision, paper }: CorrectionProps) {
  const { t } = useTranslation('commendations');
  const { award } = useSearch({ from: '/commendations/decisions/$id/correct' });
  const { form, issue } = useCorrection<Values>();
  const amend = useCommand('commendations.amendDecision');
  const { next, isReady } = useNextNumber(decision.id, 'amendment', Form.useWatch('issuedOn', form));
  const granted = decision.awards.filter(({ status }) => status === 'granted');
  const [ids, setIds] = useState<string[]>(award ? [award] : []);
  const [isUnchanged, setIsUnchanged] = useState(false);
  const picked = granted.filter(({ id }) => ids.includes(id));

  const save = async ({ words = {}, ...values }: Values) => {
    const amendments = picked
      .map((row) => ({ awardId: row.id, changes: changedWords(row, words[row.id]) }))
      .filter(({ changes }) => Object.keys(changes).length > 0);
    setIsUnchanged(amendments.length < Math.max(1, picked.length));
    if (amendments.length < Math.max(1, picked.length)) return;
    const question = t('correct.askAmend', { n: formatNumber(amendments.length) });
    await issue(question, () => amend.mutateAsync({ decisionId: decision.id, ...values, amendments }));
  };
  return (
    <SaveForm<Values> form={form} initialValues={paper} onSave={save} saveLabel={t('correct.issue')} isReady={isReady}>
      <div className="decide">
        <section className="panel">
          <h2>{t('correct.amendment')}</h2>
          <PaperFields next={next} />
        </section>
        <section className="panel" aria-label={t('correct.words')}>
          <h2>{t('correct.words')}</h2>
          {isUnchanged && <Alert type="error" showIcon title={t('correct.unchanged')} className="decide-warnings" />}
          <AwardPicker awards={granted} ids={ids} onChange={setIds} />
          {picked.map((row) => (
            <AwardWording key={row.id} award={row} />
          ))}
        </section>
      </div>
    </SaveForm>
  );
}

interface PickerProps {
  awards: readonly AwardRow[];
  ids: string[];
  onChange: (ids: string[]) => void;
}

function AwardPicker({ awards, ids, onChange }: PickerProps) {
  const { t } = useTranslation('commendations');
  return (
    <Form.Item label={t('correct.which')} htmlFor="awards-to-amend">
      <Select<string[]>
        id="awards-to-amend"
        mode="multiple"
        value={ids}
        onChange={onChange}
        showSearch={findByLabel}
        placeholder={t('correct.pickAwards')}
        options={awards.map(({ id, registerText, recipientName, recipientUnit }) => ({
          value: id,
          label: [registerText, recipientName, recipientUnit].filter(Boolean).join(' · '),
        }))}
      />
    </Form.Item>
  );
}
