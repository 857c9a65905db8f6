import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { Choice } from '../../components/Choice.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Meeting } from '../meeting.ts';

type Waiting = OutputOf<'commendations.register'>['rows'][number];

/** In the order they are called: collectives first, then as they stand in the register. */
const KINDS_AS_CALLED = ['collective', 'individual', 'household'] as const;

/** Awards of the year that wait to be handed over: one by one as they are called, or all of a form at once. */
export function RunAwards({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const waiting = useAnswer('commendations.register', { year: meeting.year, notHandedOver: true, limit: 1000 });
  const given = useAnswer('commendations.register', { meetingId: meeting.id, limit: 1 });
  const handOver = useHandOver(meeting);
  const [form, setForm] = useState<string>();
  const canHandOver = meeting.status === 'open';
  return (
    <Loaded query={waiting}>
      {({ rows }) => {
        const shown = asCalled(rows.filter(({ formName }) => form === undefined || formName === form));
        return (
          <div className="run-acts">
            <div className="filters">
              <strong>{t('run.awards.given', { count: given.data?.total ?? 0 })}</strong>
              <Choice<string>
                label={t('run.awards.anyForm')}
                value={form}
                options={formsOf(rows).map(([name, awards]) => ({
                  value: name,
                  label: t('run.awards.formCount', { form: name, awards: formatNumber(awards) }),
                }))}
                onChange={setForm}
                width={260}
              />
              {shown.length > 0 && (
                <Button disabled={!canHandOver} onClick={() => void handOver(shown)}>
                  {t('run.awards.all', { awards: formatNumber(shown.length) })}
                </Button>
              )}
            </div>
            <ShortTable
              label={t('run.awards.waiting')}
              rows={shown}
              rowKey={({ id }) => id}
              empty={t('run.awards.none')}
              columns={[
                { title: t('documents.registerNumber'), width: 100, render: ({ registerText }) => registerText },
                {
                  title: t('documents.recipient'),
                  render: ({ honorific, recipientName, recipientUnit }) => (
                    <>
                      <span className="gold">{`${honorific} ${recipientName}`}</span>{' '}
                      <span className="page-detail">{recipientUnit}</span>
                    </>
                  ),
                },
                { title: t('documents.form'), width: 180, render: ({ formName }) => formName },
                {
                  title: '',
                  width: 100,
                  render: (award) => (
                    <Button
                      size="small"
                      disabled={!canHandOver}
                      aria-label={t('run.awards.oneOf', { name: award.recipientName })}
                      onClick={() => void handOver([award])}
                    >
                      {t('run.awards.one')}
                    </Button>
                  ),
                },
              ]}
            />
          </div>
        );
      }}
    </Loaded>
  );
}

function asCalled(awards: readonly Waiting[]): Waiting[] {
  const rank = ({ recipientKind }: Waiting) => KINDS_AS_CALLED.indexOf(recipientKind);
  return awards.toSorted((a, b) => rank(a) - rank(b));
}

/** Each form with how many wait. */
function formsOf(awards: readonly Waiting[]): [string, number][] {
  return [...Map.groupBy(awards, ({ formName }) => formName)].map(([name, of]) => [name, of.length]);
}

function useHandOver({ id: meetingId, heldOn }: Meeting) {
  const { t } = useTranslation('meetings');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: handOver } = useCommand('commendations.handOver');
  return async (awards: readonly Waiting[]) => {
    try {
      const { handedOver } = await handOver({ awardIds: awards.map(({ id }) => id), on: heldOn, meetingId });
      const [only] = awards;
      await offerUndo(
        only && awards.length === 1
          ? t('run.awards.doneOne', { name: only.recipientName })
          : t('run.awards.done', { awards: formatNumber(handedOver) }),
      );
    } catch (error) {
      report(error);
    }
  };
}
