import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useCommand } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { ShortTable } from '../components/ShortTable.tsx';
import { StaffSelect } from '../components/StaffSelect.tsx';
import { ClockInput } from '../components/TypedInput.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import type { PledgeRow } from './pledge.ts';
import './pledges.css';

interface Props {
  /** Drafts, in the order in which they will be signed. */
  pledges: readonly PledgeRow[];
  meetingId: string;
  /** The day. */
  on: string;
  /** The hour proposed. */
  at: string;
  isLocked: boolean;
}

interface Choice {
  at?: string | null;
  signatoryStaffId?: string | null;
}

/** One line for each unit that is to sign, by its head unless someone else is chosen; a click or Enter signs. */
export function SigningList({ pledges, meetingId, on, at, isLocked }: Props) {
  const { t } = useTranslation('pledges');
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const units = useAnswer('units.list', { on });
  const sign = useSign();
  const choose = (id: string, choice: Choice) => setChoices({ ...choices, [id]: { ...choices[id], ...choice } });
  const signatoryOf = ({ id, unitId }: PledgeRow) =>
    choices[id]?.signatoryStaffId ?? units.data?.rows.find((unit) => unit.id === unitId)?.headStaffId ?? null;
  const timeOf = ({ id }: PledgeRow) => choices[id]?.at ?? at;

  return (
    <ShortTable
      label={t('signing.list')}
      rows={pledges}
      rowKey={({ id }) => id}
      empty={t('signing.none')}
      columns={[
        {
          title: t('columns.unitAndSignatory'),
          render: (pledge) => (
            <div className="signing-unit">
              <strong>{pledge.unitName}</strong>
              <StaffSelect
                aria-label={t('signing.signatoryOf', { unit: pledge.unitName })}
                unitIds={[pledge.unitId]}
                value={signatoryOf(pledge)}
                onChange={(signatoryStaffId) => choose(pledge.id, { signatoryStaffId })}
              />
            </div>
          ),
        },
        {
          title: t('fields.at'),
          width: 90,
          render: (pledge) => (
            <ClockInput
              aria-label={t('signing.timeOf', { unit: pledge.unitName })}
              value={timeOf(pledge)}
              onChange={(time) => choose(pledge.id, { at: time })}
            />
          ),
        },
        {
          title: '',
          width: 70,
          render: (pledge) => (
            <Button
              type="primary"
              disabled={isLocked || signatoryOf(pledge) === null}
              aria-label={t('signing.signOf', { unit: pledge.unitName })}
              onClick={() =>
                void sign(pledge, { on, at: timeOf(pledge), meetingId, signatoryStaffId: signatoryOf(pledge) ?? '' })
              }
            >
              {t('sign.button')}
            </Button>
          ),
        },
      ]}
    />
  );
}

interface Signing {
  on: string;
  at: string;
  meetingId: string;
  signatoryStaffId: string;
}

function useSign() {
  const { t } = useTranslation('pledges');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: sign } = useCommand('pledges.sign');
  return async ({ id, unitName }: PledgeRow, signing: Signing) => {
    try {
      await sign({ id, ...signing });
      await offerUndo(t('sign.done', { unit: unitName }));
    } catch (error) {
      report(error);
    }
  };
}
