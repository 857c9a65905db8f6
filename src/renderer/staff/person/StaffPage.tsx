import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Space, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { EligibilityPanel } from '../../commendations/checks/EligibilityPanel.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PapersMenu } from '../../documents/PapersMenu.tsx';
import { Awards } from './Awards.tsx';
import { Career } from './Career.tsx';
import { Disciplines, isInForce } from './Disciplines.tsx';
import { MoveDialog } from '../MoveDialog.tsx';
import { personTabs, type PersonTab } from './personTabs.ts';
import { RateDialog } from '../RateDialog.tsx';
import { Ratings } from './Ratings.tsx';
import { EditStaff, NewStaff } from './StaffForm.tsx';
import { StaffFacts } from './StaffFacts.tsx';
import type { Person } from './staffValues.ts';
import { StatusDialog } from './StatusDialog.tsx';
import { Timeline } from './Timeline.tsx';
import { useRemoveStaff } from '../useRemoveStaff.ts';

/** One person: facts, and everything that happened, newest first. `new` is the empty form. */
export function StaffPage() {
  const { id } = useParams({ from: '/staff/$id' });
  return id === 'new' ? <NewPerson /> : <ExistingPerson id={id} />;
}

function useBack() {
  const { t } = useTranslation('staff');
  return { to: '/staff', label: t('title') } as const;
}

function NewPerson() {
  const { t } = useTranslation('staff');
  return (
    <>
      <PageHeader title={t('add')} back={useBack()} />
      <NewStaff />
    </>
  );
}

function ExistingPerson({ id }: { id: string }) {
  const back = useBack();
  const { t } = useTranslation('staff');
  const { tab } = useSearch({ from: '/staff/$id' });
  const person = useAnswer('staff.get', { id });
  return (
    <Loaded query={person}>
      {(details) =>
        tab === 'edit' ? (
          <>
            <PageHeader title={t('editTitle', { name: details.fullName })} back={back} />
            <EditStaff person={details} />
          </>
        ) : (
          <>
            <PageHeader title={details.fullName} detail={<Standing person={details} />} back={back}>
              <PersonActs person={details} />
            </PageHeader>
            <div className="record">
              <StaffFacts person={details} />
              <div className="stack">
                <section className="panel">
                  <PersonTabs person={details} chosen={tab ?? 'timeline'} />
                </section>
                <EligibilityPanel staffId={details.id} />
              </div>
            </div>
          </>
        )
      }
    </Loaded>
  );
}

const pages = {
  timeline: Timeline,
  awards: Awards,
  career: Career,
  ratings: Ratings,
  disciplines: Disciplines,
} satisfies Record<PersonTab, unknown>;

/** Told beside the tab where there is anything: nobody looks for discipline that is not there. */
function countOf({ ratings, disciplines }: Person, tab: PersonTab): string {
  const count = tab === 'ratings' ? ratings.length : tab === 'disciplines' ? disciplines.length : 0;
  return count === 0 ? '' : `(${count})`;
}

function PersonTabs({ person, chosen }: { person: Person; chosen: PersonTab }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const Page = pages[chosen];
  return (
    <>
      <Tabs
        size="small"
        activeKey={chosen}
        onChange={(key) =>
          void navigate({
            to: '/staff/$id',
            params: { id: person.id },
            search: { tab: key as PersonTab },
            replace: true,
          })
        }
        items={personTabs.map((key) => ({
          key,
          label: [t(`tabs.${key}`), countOf(person, key)].filter(Boolean).join(' '),
        }))}
      />
      <Page person={person} />
    </>
  );
}

/** Position and unit; and when the person does not work here now, that. */
function Standing({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  return (
    <>
      {person.position !== '' && `${person.position} · `}
      <Link to="/units/$id" params={{ id: person.unitId }}>
        {person.unitName}
      </Link>
      {person.status !== 'working' && <Tag className="after-name">{t(`statuses.${person.status}`)}</Tag>}
      {person.disciplines.some(isInForce) && (
        <Tag color="error" className="after-name">
          {t('discipline.standing')}
        </Tag>
      )}
    </>
  );
}

function PersonActs({ person }: { person: Person }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const report = useReportFailure();
  const remove = useRemoveStaff();
  const [open, setOpen] = useState<'move' | 'rate' | 'status' | null>(null);
  const close = () => setOpen(null);
  const { id, fullName: name } = person;
  // The page is left first: done after the removal, leaving could fetch back whoever has gone elsewhere meanwhile.
  const removeAndLeave = async () => {
    await navigate({ to: '/staff' });
    await remove([id]);
  };
  return (
    <Space wrap>
      <Button onClick={() => void removeAndLeave().catch(report)}>{t('acts.remove.button')}</Button>
      <Button onClick={() => setOpen('status')}>{t('acts.status.button')}</Button>
      <Button onClick={() => setOpen('rate')}>{t('acts.rate.button')}</Button>
      <Button onClick={() => setOpen('move')}>{t('acts.move.button')}</Button>
      <PapersMenu about={{ subjectId: id }} />
      <Button
        type="primary"
        onClick={() => void navigate({ to: '/staff/$id', params: { id }, search: { tab: 'edit' } })}
      >
        {t('common:edit')}
      </Button>
      <MoveDialog staffIds={[id]} title={t('acts.move.title', { name })} isOpen={open === 'move'} onClose={close} />
      <RateDialog staffIds={[id]} title={t('acts.rate.title', { name })} isOpen={open === 'rate'} onClose={close} />
      <StatusDialog person={person} isOpen={open === 'status'} onClose={close} />
    </Space>
  );
}
