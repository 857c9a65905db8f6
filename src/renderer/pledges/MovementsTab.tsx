import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { WriteFileButton } from '../components/WriteFileButton.tsx';
import { CreatePledgesButton, EditMovementButton, LaunchButton, NewMovementButton } from './MovementActs.tsx';
import type { Movement } from './pledge.ts';
import { PledgeTable } from './PledgeTable.tsx';

/** The movement of the year, or one of them, with the pledges that belong to it. */
export function MovementsTab() {
  const { t } = useTranslation('pledges');
  const { year } = useYear();
  const movements = useAnswer('pledges.movements', { year }, { keepPrevious: true });
  const [chosenId, setChosenId] = useState<string>();
  return (
    <Loaded query={movements}>
      {({ rows }) => {
        const movement = rows.find(({ id }) => id === chosenId) ?? rows[0];
        if (!movement) {
          return (
            <EmptyState title={t('empty.title', { year })} hint={t('empty.hint')}>
              <NewMovementButton isMain />
            </EmptyState>
          );
        }
        return (
          <div className="fill">
            {rows.length > 1 && (
              <Segmented
                className="movement-switch"
                aria-label={t('movement')}
                value={movement.id}
                onChange={setChosenId}
                options={rows.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <MovementPanel movement={movement} />
            <PledgeTable movement={movement} />
          </div>
        );
      }}
    </Loaded>
  );
}

function MovementPanel({ movement }: { movement: Movement }) {
  const { t } = useTranslation('pledges');
  const { name, content, launchedOn, pledges, signed } = movement;
  return (
    <section className="panel movement" aria-label={t('movement')}>
      <div className="movement-head">
        <h2>{name}</h2>
        <span className="bar">
          <EditMovementButton movement={movement} />
          {launchedOn === null && <LaunchButton movement={movement} />}
          <PrintButton movement={movement} />
          <CreatePledgesButton movement={movement} />
        </span>
      </div>
      <p>
        {launchedOn === null ? t('notLaunched') : t('launchedOn', { date: formatDate(launchedOn) })}
        {' · '}
        {t('signedOf', { signed, pledges })}
      </p>
      {content !== '' && <p className="page-detail prose">{content}</p>}
    </section>
  );
}

function PrintButton({ movement }: { movement: Movement }) {
  const { t } = useTranslation('pledges');
  const documents = useAnswer('documents.list', { year: movement.year });
  const document = documents.data?.rows.find(({ kind, subjectId }) => kind === 'pledge' && subjectId === movement.id);
  return (
    <WriteFileButton
      job="documents.writeWord"
      type="docx"
      suggestedName={document?.suggestedName ?? ''}
      input={{ kind: 'pledge', subjectId: movement.id }}
      label={t('print')}
      disabled={!document}
    />
  );
}
