import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { today } from '../../../shared/clock.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { OfficeFields } from '../OfficeFields.tsx';

type Profile = OutputOf<'office.profiles'>['rows'][number];
type Values = Omit<Profile, 'id'>;

/** The office's names over time: documents take those of their own date. */
export function ProfilesTab() {
  const profiles = useAnswer('office.profiles', {});
  return <Loaded query={profiles}>{({ rows }) => <Profiles profiles={rows} />}</Loaded>;
}

function Profiles({ profiles }: { profiles: readonly Profile[] }) {
  const { t } = useTranslation('office');
  const inForce = profiles.findLast(({ validFrom }) => validFrom <= today()) ?? profiles[0];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isNew, setIsNew] = useState(false);
  const chosen = profiles.find(({ id }) => id === chosenId) ?? inForce;
  if (!inForce || !chosen) return null;
  const choose = (id: string | null) => {
    setIsNew(false);
    setChosenId(id);
  };
  return (
    <div className="stack">
      <section className="panel">
        <h2>
          {isNew
            ? t('settings.office.new')
            : chosen === inForce
              ? t('settings.office.inForce')
              : t('settings.office.from', { date: formatDate(chosen.validFrom) })}
        </h2>
        <p className="act-hint">{t(isNew ? 'settings.office.newHint' : 'settings.office.correctHint')}</p>
        <ProfileForm
          key={isNew ? 'new' : chosen.id}
          profile={isNew ? { ...inForce, validFrom: today() } : chosen}
          isNew={isNew}
          onDone={() => choose(null)}
        />
      </section>
      <section className="panel">
        <h2>{t('settings.office.all')}</h2>
        <ShortTable<Profile>
          label={t('settings.office.all')}
          rows={profiles.toReversed()}
          rowKey={(row) => row.id}
          onOpen={(row) => choose(row.id)}
          empty=""
          columns={[
            { title: t('fields.validFrom'), width: 150, render: (row) => formatDate(row.validFrom) },
            { title: t('fields.name'), render: (row) => row.name },
            { title: t('fields.parentAuthority'), render: (row) => row.parentAuthority },
            { title: t('fields.abbreviation'), width: 210, render: (row) => row.abbreviation },
          ]}
        />
        <p className="panel-foot">
          <Button onClick={() => setIsNew(true)}>{t('settings.office.add')}</Button>
        </p>
      </section>
    </div>
  );
}

function ProfileForm({ profile, isNew, onDone }: { profile: Profile; isNew: boolean; onDone: () => void }) {
  const { t } = useTranslation('office');
  const offerUndo = useOfferUndo();
  const saveProfile = useCommand('office.saveProfile');
  const { id, ...initialValues } = profile;
  const save = async (values: Values) => {
    await saveProfile.mutateAsync({ ...initialValues, ...values, id: isNew ? undefined : id });
    await offerUndo(t('common:saved'));
    onDone();
  };
  return (
    <SaveForm<Values> initialValues={initialValues} onSave={save} onCancel={isNew ? onDone : undefined}>
      <OfficeFields />
    </SaveForm>
  );
}
