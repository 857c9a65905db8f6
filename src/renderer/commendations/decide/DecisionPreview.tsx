import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDong } from '../../../shared/domain/money.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { inMemory } from '../../components/inMemory.ts';
import { Loaded } from '../../components/Loaded.tsx';
import type { LongColumn } from '../../components/longColumn.ts';
import { LongTable } from '../../components/LongTable.tsx';
import { Stacked } from '../../components/Stacked.tsx';
import { useRecipientCounts } from '../recipientCounts.ts';

type Preview = OutputOf<'commendations.previewDecision'>;
type PreviewRow = Preview['rows'][number] & { id: string };

interface Props {
  preview: UseQueryResult<Preview, Error>;
  /** Nominations that wait for another decision. */
  leftOut: ReadonlySet<string>;
  onLeaveOut: (ids: ReadonlySet<string>) => void;
  /** The paper the decision would be. */
  paper: ReactNode;
}

const VIEWS = ['list', 'paper'] as const;

/** What the decision will carry: the list in its order with the money, and the paper. On a wide screen both. */
export function DecisionPreview({ preview, leftOut, onLeaveOut, paper }: Props) {
  const { t } = useTranslation('commendations');
  const [view, setView] = useState<(typeof VIEWS)[number]>('list');
  return (
    <section className="panel decide-preview" data-view={view} aria-label={t('decide.preview')}>
      <Segmented
        className="decide-switch"
        aria-label={t('decide.view')}
        value={view}
        onChange={setView}
        options={VIEWS.map((value) => ({ value, label: t(`decide.views.${value}`) }))}
      />
      <div className="decide-list">
        <Loaded query={preview}>
          {(data) => <PreviewTable preview={data} leftOut={leftOut} onLeaveOut={onLeaveOut} />}
        </Loaded>
      </div>
      <div className="decide-paper" aria-label={t('decision.paper')} role="group">
        {paper}
      </div>
    </section>
  );
}

interface TableProps {
  preview: Preview;
  leftOut: ReadonlySet<string>;
  onLeaveOut: (ids: ReadonlySet<string>) => void;
}

function PreviewTable({ preview, leftOut, onLeaveOut }: TableProps) {
  const { t } = useTranslation('commendations');
  const counts = useRecipientCounts();
  const rows = preview.rows.map((row): PreviewRow => ({ ...row, id: row.nominationId }));
  const columns = usePreviewColumns();
  const picked = rows.filter(({ id }) => !leftOut.has(id));
  const pick = (isPicked: (row: PreviewRow) => boolean) =>
    onLeaveOut(new Set(rows.filter((row) => !isPicked(row)).map(({ id }) => id)));
  return (
    <>
      <OnlyOneForm rows={rows} picked={picked} onPick={pick} />
      <LongTable<PreviewRow>
        label={t('decide.preview')}
        list={inMemory(rows)}
        listKey=""
        columns={columns}
        lines={3}
        selection={{
          ids: new Set(picked.map(({ id }) => id)),
          onChange: (ids) => pick(({ id }) => ids.has(id)),
          onAll: () => pick(() => true),
          nameOf: ({ recipientName }) => recipientName,
        }}
      />
      <p className="decide-total">
        {picked.length === 0 ? (
          <span role="status" className="finding-warning">
            {t('decide.pick')}
          </span>
        ) : (
          <span>{t('decide.total', { counts: counts(picked) })}</span>
        )}
        <strong className="gold">{formatDong(picked.reduce((sum, { bonusDong }) => sum + bonusDong, 0))}</strong>
      </p>
      {picked.length < rows.length && (
        <p className="decide-note">{t('decide.leftOut', { n: formatNumber(rows.length - picked.length) })}</p>
      )}
      {preview.ofHigherLevel > 0 && (
        <p className="decide-note">{t('decide.ofHigherLevel', { n: formatNumber(preview.ofHigherLevel) })}</p>
      )}
    </>
  );
}

interface OneFormProps {
  rows: readonly PreviewRow[];
  picked: readonly PreviewRow[];
  onPick: (isPicked: (row: PreviewRow) => boolean) => void;
}

/** Titles and certificates are often decided apart: one press leaves all but one title or form for later. */
function OnlyOneForm({ rows, picked, onPick }: OneFormProps) {
  const { t } = useTranslation('commendations');
  const byForm = Map.groupBy(rows, ({ formName }) => formName);
  if (byForm.size < 2) return null;
  const isOnly = (name: string, count: number) =>
    picked.length === count && picked.every(({ formName }) => formName === name);
  return (
    <div className="decide-forms" role="group" aria-label={t('decide.onlyForm')}>
      <Button size="small" aria-pressed={picked.length === rows.length} onClick={() => onPick(() => true)}>
        {t('decide.allForms', { n: formatNumber(rows.length) })}
      </Button>
      {[...byForm].map(([name, ofForm]) => (
        <Button
          key={name}
          size="small"
          aria-pressed={isOnly(name, ofForm.length)}
          onClick={() => onPick(({ formName }) => formName === name)}
        >
          {t('decide.oneForm', { name, n: formatNumber(ofForm.length) })}
        </Button>
      ))}
    </div>
  );
}

function usePreviewColumns(): LongColumn<PreviewRow>[] {
  const { t } = useTranslation('commendations');
  return [
    {
      key: 'recipient',
      title: t('fields.recipient'),
      width: 190,
      render: ({ recipientKind, recipientName, recipientDetail }) => (
        <Stacked second={recipientDetail} title={[recipientName, recipientDetail].filter(Boolean).join(', ')}>
          {recipientKind === 'collective' ? <strong>{recipientName}</strong> : recipientName}
        </Stacked>
      ),
    },
    {
      key: 'form',
      title: t('fields.formShort'),
      width: 150,
      render: ({ formName, reason }) => (
        <Stacked isGold second={reason} title={`${formName}. ${reason}`}>
          {formName}
        </Stacked>
      ),
    },
    {
      key: 'bonus',
      title: t('fields.bonus'),
      width: 104,
      isAmount: true,
      render: ({ bonusDong }) => formatNumber(bonusDong),
    },
  ];
}
