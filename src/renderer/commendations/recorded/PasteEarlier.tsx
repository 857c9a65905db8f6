import { Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { call, useCommand } from '../../app/client.ts';
import { Failure } from '../../components/Failure.tsx';
import { GrowingText } from '../../components/GrowingText.tsx';
import { inMemory } from '../../components/inMemory.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { Stacked } from '../../components/Stacked.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { toRecord, type EarlierRow } from './toRecord.ts';

/** Enters awards of earlier years by the hundred, copied from the register the office keeps in a spreadsheet. */
export function PasteEarlier() {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('recorded.paste')}</Button>
      <Modal
        open={isOpen}
        title={t('recorded.paste')}
        onCancel={() => setIsOpen(false)}
        footer={null}
        destroyOnHidden
        width={1080}
        style={{ top: 24 }}
      >
        <Paste onDone={() => setIsOpen(false)} />
      </Modal>
    </>
  );
}

function Paste({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('commendations');
  const [text, setText] = useState('');
  const [rows, setRows] = useState<EarlierRow[] | null>(null);
  const [failure, setFailure] = useState<unknown>();
  const [isReading, setIsReading] = useState(false);
  const read = async () => {
    setFailure(undefined);
    setIsReading(true);
    try {
      const answer = await call('commendations.readEarlierAwards', { text });
      setRows(answer.rows.map((row) => ({ ...row, id: String(row.line), chosen: null })));
    } catch (error) {
      setFailure(error);
    } finally {
      setIsReading(false);
    }
  };
  if (rows !== null) return <Preview rows={rows} onChange={setRows} onBack={() => setRows(null)} onDone={onDone} />;
  return (
    <>
      <p className="act-hint">
        {t('recorded.pasteHint')} {t('recorded.pasteColumns')}
      </p>
      <Failure error={failure} />
      <GrowingText
        autoFocus
        aria-label={t('recorded.pasted')}
        className="pasted"
        minRows={10}
        maxRows={16}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="form-buttons">
        <Button type="primary" loading={isReading} disabled={text.trim() === ''} onClick={() => void read()}>
          {t('recorded.look')}
        </Button>
      </div>
    </>
  );
}

interface PreviewProps {
  rows: EarlierRow[];
  onChange: (rows: EarlierRow[]) => void;
  onBack: () => void;
  onDone: () => void;
}

function Preview({ rows, onChange, onBack, onDone }: PreviewProps) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const record = useCommand('commendations.recordAwards');
  const [withStrangers, setWithStrangers] = useState(false);
  const strangers = rows.filter(({ award, isStranger }) => award !== null && isStranger).length;
  const awards = toRecord(rows, withStrangers);
  const save = async () => {
    const { ids } = await record.mutateAsync({ awards });
    onDone();
    await offerUndo(t('recorded.savedMany', { n: formatNumber(ids.length) }));
  };
  return (
    <>
      <Failure error={record.error} />
      <p className="act-hint" aria-live="polite">
        {t('recorded.understood', { n: formatNumber(rows.length), ready: formatNumber(awards.length) })}
      </p>
      {strangers > 0 && (
        <p className="act-hint">
          <Checkbox checked={withStrangers} onChange={({ target }) => setWithStrangers(target.checked)}>
            {t('recorded.withStrangers', { n: formatNumber(strangers) })}
          </Checkbox>
        </p>
      )}
      <div className="earlier-preview">
        <LongTable<EarlierRow>
          label={t('recorded.preview')}
          list={inMemory(rows)}
          listKey="preview"
          lines={2}
          rowClass={(row) => (toRecord([row], withStrangers).length === 0 ? 'row-past' : '')}
          columns={[
            { key: 'line', title: t('recorded.line'), width: 56, render: ({ line }) => line },
            {
              key: 'recipient',
              title: t('fields.recipient'),
              width: 210,
              render: ({ recipientName, detail }) => (
                <Stacked second={detail} title={[recipientName, detail].filter(Boolean).join(', ')}>
                  {recipientName}
                </Stacked>
              ),
            },
            {
              key: 'form',
              title: t('fields.form'),
              width: 200,
              render: ({ formName, year, award }) => (
                <Stacked isGold second={paperOf(award)} title={formName}>
                  {[formName, year].filter(Boolean).join(', ')}
                </Stacked>
              ),
            },
            {
              key: 'state',
              title: t('recorded.state'),
              width: 330,
              render: (row) => (
                <State
                  row={row}
                  withStrangers={withStrangers}
                  onChoose={(chosen) => onChange(rows.map((other) => (other === row ? { ...row, chosen } : other)))}
                />
              ),
            },
          ]}
        />
      </div>
      <div className="form-buttons">
        <Button
          type="primary"
          loading={record.isPending}
          disabled={awards.length === 0}
          onClick={() => void save().catch(() => undefined)}
        >
          {t('recorded.saveMany', { n: formatNumber(awards.length) })}
        </Button>{' '}
        <Button onClick={onBack}>{t('recorded.back')}</Button>
      </div>
    </>
  );
}

function paperOf(award: EarlierRow['award']): string {
  if (award === null) return '';
  const on = award.decidedOn === null ? '' : formatDate(award.decidedOn);
  return [award.decisionSymbol, on].filter(Boolean).join(', ');
}

interface StateProps {
  row: EarlierRow;
  withStrangers: boolean;
  onChoose: (index: number | null) => void;
}

/** What becomes of a line: it is recorded, somebody is to be chosen first, or why it is left out. */
function State({ row, withStrangers, onChoose }: StateProps) {
  const { t } = useTranslation('commendations');
  const { problem, candidates, chosen, award, isKnown, isStranger, isOtherForm } = row;
  if (isKnown) return <span className="page-detail">{t('recorded.known')}</span>;
  if (problem && award && candidates.length > 0) {
    return (
      <Select<number>
        size="small"
        allowClear
        aria-label={t('recorded.choose', { line: row.line })}
        placeholder={t(`recorded.problems.${problem.why}`, problem)}
        value={chosen ?? undefined}
        options={candidates.map(({ name, detail }, value) => ({
          value,
          label: [name, detail].filter(Boolean).join(', '),
        }))}
        onChange={(index?: number) => onChoose(index ?? null)}
        style={{ width: '100%' }}
      />
    );
  }
  if (problem) return <span className="finding-warning">{t(`recorded.problems.${problem.why}`, problem)}</span>;
  if (isStranger) {
    return <span className="finding-warning">{t(withStrangers ? 'recorded.asStranger' : 'recorded.stranger')}</span>;
  }
  if (isOtherForm) return <span className="page-detail">{t('recorded.asOtherForm')}</span>;
  return t('recorded.ready');
}
