import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { today } from '../../../shared/clock.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { PackView } from './PackView.tsx';

type Pack = OutputOf<'office.rulePacks'>['rows'][number];

/** The law as dated data: which pack rules a day, and what each says. */
export function RulesTab() {
  const { pack } = useSearch({ from: '/settings' });
  return pack === undefined ? <Packs /> : <PackView id={pack} />;
}

function Packs() {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const packs = useAnswer('office.rulePacks', {});
  return (
    <Loaded query={packs}>
      {({ rows }) => (
        <div className="stack">
          <InForce packs={rows} />
          <section className="panel">
            <h2>{t('settings.rules.all')}</h2>
            <ShortTable<Pack>
              label={t('settings.rules.all')}
              rows={rows}
              rowKey={(row) => row.id}
              onOpen={({ id }) => void navigate({ to: '/settings', search: { tab: 'rules', pack: id } })}
              empty={t('settings.rules.none')}
              columns={[
                { title: t('settings.rules.name'), width: 330, render: (row) => row.name },
                { title: t('settings.rules.from'), width: 110, render: (row) => formatDate(row.effectiveFrom) },
                {
                  title: t('settings.rules.to'),
                  width: 110,
                  render: ({ effectiveTo }) =>
                    effectiveTo === null ? t('settings.rules.now') : formatDate(effectiveTo),
                },
                { title: t('settings.rules.summary'), render: (row) => row.summary },
              ]}
            />
          </section>
        </div>
      )}
    </Loaded>
  );
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
