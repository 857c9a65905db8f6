import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { today } from '../../../shared/clock.ts';
import { call, useAnswer, useCommand } from '../../app/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { PackFaults } from './packs/PackFaults.tsx';
import { PackGaps } from './packs/PackGaps.tsx';
import { PackState } from './packs/PackState.tsx';
import type { PackRow as Pack } from './packs/packEditing.ts';
import { PackView } from './PackView.tsx';
import './packs/packs.css';

/** The law as dated data: which pack rules a day, and what each says. */
export function RulesTab() {
  const { pack } = useSearch({ from: '/settings' });
  return pack === undefined ? <Packs /> : <PackView id={pack} />;
}

function Packs() {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const packs = useAnswer('office.rulePacks', {});
  const [failure, setFailure] = useState<unknown>();
  return (
    <Loaded query={packs}>
      {({ rows }) => (
        <div className="stack">
          <PackGaps packs={rows} />
          <InForce packs={rows} />
          <section className="panel">
            <div className="panel-head">
              <h2>{t('settings.rules.all')}</h2>
              <ImportButton onFailed={setFailure} />
            </div>
            <PackFaults error={failure} />
            <ShortTable<Pack>
              label={t('settings.rules.all')}
              rows={rows}
              rowKey={(row) => row.id}
              onOpen={({ id }) => void navigate({ to: '/settings', search: { tab: 'rules', pack: id } })}
              empty={t('settings.rules.none')}
              columns={[
                { title: t('settings.rules.name'), width: 260, render: (row) => row.name },
                { title: t('settings.rules.from'), width: 110, render: (row) => formatDate(row.effectiveFrom) },
                {
                  title: t('settings.rules.to'),
                  width: 110,
                  render: ({ effectiveTo }) =>
                    effectiveTo === null ? t('settings.rules.now') : formatDate(effectiveTo),
                },
                { title: t('settings.rules.state'), width: 190, render: (row) => <PackState pack={row} /> },
                {
                  title: t('settings.rules.unchecked'),
                  width: 110,
                  isNumber: true,
                  render: (row) => (row.unchecked === 0 ? '' : formatNumber(row.unchecked)),
                },
                {
                  title: t('settings.rules.summary'),
                  render: (row) => (
                    <span className="two-lines" title={row.summary}>
                      {row.summary}
                    </span>
                  ),
                },
              ]}
            />
          </section>
        </div>
      )}
    </Loaded>
  );
}

/** A pack from a file, as a draft; what is wrong with it is told all at once. */
function ImportButton({ onFailed }: { onFailed: (error: unknown) => void }) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const offerUndo = useOfferUndo();
  const read = useCommand('office.importRulePack');
  const choose = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'rulePack' });
    if (file === null) return;
    onFailed(undefined);
    const { id } = await read.mutateAsync({ file });
    await offerUndo(t('settings.rules.imported'));
    await navigate({ to: '/settings', search: { tab: 'rules', pack: id } });
  };
  return <Button onClick={() => void choose().catch(onFailed)}>{t('settings.rules.import')}</Button>;
}

/** By date: a choice cannot be null. */
const BY_DATE = 'byDate';

/** The pack of a day, and the office's own choice where it has one. */
function InForce({ packs }: { packs: readonly Pack[] }) {
  const { t } = useTranslation('office');
  const [date, setDate] = useState(today());
  const inForce = useAnswer('office.rulePackOn', { date }, { keepPrevious: true });
  const office = useAnswer('office.get', {});
  const saveSettings = useCommand('office.saveSettings');
  const offerUndo = useOfferUndo();
  const report = useReportFailure();

  const choose = async (settings: OutputOf<'office.get'>['settings'], packId: string) => {
    await saveSettings.mutateAsync({ ...settings, rulePackId: packId === BY_DATE ? null : packId });
    await offerUndo(t('common:saved'));
  };
  return (
    <section className="panel">
      <h2>{t('settings.rules.inForce')}</h2>
      <div className="filters">
        <label className="filter">
          {t('settings.rules.on')}
          <DayInput
            aria-label={t('settings.rules.on')}
            value={date}
            onChange={(chosen) => setDate(chosen ?? today())}
          />
        </label>
        <span aria-live="polite">
          <Loaded query={inForce}>{(pack) => <strong>{pack.name}</strong>}</Loaded>
        </span>
      </div>
      <Loaded query={office}>
        {({ settings }) => (
          <label className="filter">
            {t('settings.rules.choice')}
            <Select
              aria-label={t('settings.rules.choice')}
              value={settings.rulePackId ?? BY_DATE}
              onChange={(packId) => void choose(settings, packId).catch(report)}
              options={[
                { value: BY_DATE, label: t('settings.rules.byDate') },
                ...packs.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              style={{ width: 380 }}
            />
          </label>
        )}
      </Loaded>
      <p className="page-detail">{t('settings.rules.choiceHint')}</p>
    </section>
  );
}
