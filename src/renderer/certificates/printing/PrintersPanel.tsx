import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { CalibrateDialog } from './CalibrateDialog.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';
import { useErrorText } from './useErrorText.ts';
import { useSizeText } from './useSizeText.ts';

export type Profile = OutputOf<'certificates.printerProfiles'>['rows'][number];

type Open = { what: 'new' } | { what: 'edit' | 'calibrate'; profile: Profile };

/** Printer, tray and paper: each pair prints a little off in its own way. */
export function PrintersPanel() {
  const { t } = useTranslation('certificates');
  const profiles = useAnswer('certificates.printerProfiles', {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const add = (
    <Button type="primary" onClick={() => setOpen({ what: 'new' })}>
      {t('printer.add')}
    </Button>
  );
  return (
    <section className="panel">
      <h2>{t('printer.title')}</h2>
      <p className="act-hint">{t('printer.hint')}</p>
      <Loaded query={profiles}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('printer.none')} hint={t('printer.noneHint')}>
              {add}
            </EmptyState>
          ) : (
            <>
              <ProfileTable rows={rows} onOpen={setOpen} />
              <p className="panel-foot">{add}</p>
            </>
          )
        }
      </Loaded>
      {open?.what === 'new' && <ProfileDialog profile={null} onClose={close} />}
      {open?.what === 'edit' && <ProfileDialog profile={open.profile} onClose={close} />}
      {open?.what === 'calibrate' && <CalibrateDialog profile={open.profile} onClose={close} />}
    </section>
  );
}

function ProfileTable({ rows, onOpen }: { rows: Profile[]; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('certificates');
  const sizeText = useSizeText();
  const errorText = useErrorText();
  return (
    <ShortTable<Profile>
      label={t('printer.title')}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={(profile) => onOpen({ what: 'edit', profile })}
      empty=""
      columns={[
        { title: t('printer.name'), render: ({ name }) => name },
        { title: t('printer.printer'), render: ({ printer, tray }) => [printer, tray].filter(Boolean).join(' · ') },
        { title: t('printer.paper'), width: 150, render: sizeText },
        {
          title: t('printer.error'),
          render: ({ error, calibratedOn }) =>
            error && calibratedOn ? (
              <>
                {errorText(error)}
                <div className="page-detail">{t('printer.calibratedOn', { date: formatDate(calibratedOn) })}</div>
              </>
            ) : (
              t('printer.notCalibrated')
            ),
        },
        { title: '', width: 190, render: (profile) => <Acts profile={profile} onOpen={onOpen} /> },
      ]}
    />
  );
}

function Acts({ profile, onOpen }: { profile: Profile; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const removeProfile = useCommand('certificates.removePrinterProfile');
  const { id, name } = profile;
  const remove = async () => {
    await removeProfile.mutateAsync({ id });
    await offerUndo(t('printer.removed', { name }));
  };
  return (
    <Space onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <Button
        size="small"
        aria-label={`${t('calibration.button')}: ${name}`}
        onClick={() => onOpen({ what: 'calibrate', profile })}
      >
        {t('calibration.button')}
      </Button>
      <Button size="small" aria-label={`${t('common:remove')}: ${name}`} onClick={() => void remove().catch(report)}>
        {t('common:remove')}
      </Button>
    </Space>
  );
}
