import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { today } from '../../../shared/clock.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { linesAbove } from './SignatureBlock.tsx';
import { SignatoryDialog } from './SignatoryDialog.tsx';

type Signatory = OutputOf<'office.signatories'>['rows'][number];

/** Who may sign, in which form, from when to when. */
export function SignatoriesTab() {
  const { t } = useTranslation('office');
  const [isAll, setIsAll] = useState(false);
  const [open, setOpen] = useState<Signatory | 'new' | null>(null);
  const signatories = useAnswer('office.signatories', isAll ? {} : { on: today() }, { keepPrevious: true });
  return (
    <section className="panel">
      <div className="filters">
        <Checkbox checked={isAll} onChange={({ target }) => setIsAll(target.checked)}>
          {t('settings.signatories.past')}
        </Checkbox>
        <span className="filter-count" />
        <Button type="primary" onClick={() => setOpen('new')}>
          {t('settings.signatories.add')}
        </Button>
      </div>
      <Loaded query={signatories}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('settings.signatories.none')} hint={t('settings.signatories.noneHint')} />
          ) : (
            <SignatoryTable rows={rows} onOpen={setOpen} />
          )
        }
      </Loaded>
      {open !== null && <SignatoryDialog signatory={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function SignatoryTable({ rows, onOpen }: { rows: readonly Signatory[]; onOpen: (row: Signatory) => void }) {
  const { t } = useTranslation('office');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removeSignatory = useCommand('office.removeSignatory');
  const remove = async ({ id, fullName }: Signatory) => {
    await removeSignatory.mutateAsync({ id });
    await offerUndo(t('settings.signatories.removed', { name: fullName }));
  };
  return (
    <ShortTable<Signatory>
      label={t('settings.tabs.signatories')}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={onOpen}
      empty=""
      columns={[
        { title: t('settings.signatories.fullName'), render: (row) => row.fullName },
        { title: t('settings.signatories.lines'), render: (row) => linesAbove(row).join(' / ') },
        { title: t('settings.signatories.form'), width: 190, render: (row) => t(`settings.forms.${row.form}`) },
        { title: t('settings.signatories.from'), width: 110, render: (row) => formatDate(row.validFrom) },
        {
          title: t('settings.signatories.to'),
          width: 110,
          render: ({ validTo }) => (validTo === null ? t('settings.signatories.now') : formatDate(validTo)),
        },
        {
          title: '',
          width: 70,
          render: (row) => (
            <Button
              size="small"
              aria-label={t('settings.signatories.remove', { name: row.fullName })}
              onClick={(event) => {
                event.stopPropagation();
                void remove(row).catch(report);
              }}
            >
              {t('common:remove')}
            </Button>
          ),
        },
      ]}
    />
  );
}
