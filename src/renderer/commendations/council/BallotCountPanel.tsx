import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { ClockInput } from '../../components/TypedInput.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Session } from '../types.ts';

const NUMBERS = ['issued', 'returned', 'valid', 'invalid'] as const;

interface Values {
  issued: number;
  returned: number;
  valid: number;
  invalid: number;
  countedAt?: string | null;
  /** One name to a line, a position after a comma. */
  counters: string;
}

type Counter = NonNullable<Session['ballotCount']>['counters'][number];

/** The record of counting the secret ballot, and where it is entered. */
export function BallotCountPanel({ session }: { session: Session }) {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  const { ballotCount, status } = session;
  return (
    <section className="panel" aria-label={t('ballots.title')}>
      <h2>{t('ballots.title')}</h2>
      {ballotCount === null ? (
        <p className="page-detail">{t('ballots.none')}</p>
      ) : (
        <Counted ballotCount={ballotCount} />
      )}
      {status === 'open' && (
        <div className="panel-foot">
          <Button onClick={() => setIsOpen(true)}>
            {t(ballotCount === null ? 'ballots.enter' : 'ballots.correct')}
          </Button>
        </div>
      )}
      {isOpen && <CountDialog session={session} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function CountDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const save = useCommand('commendations.saveBallotCount');
  const { ballotCount, present, id } = session;
  const usual = { issued: present, returned: present, valid: present, invalid: 0 };
  return (
    <ActModal<Values>
      title={t('ballots.title')}
      isOpen
      onClose={onClose}
      initialValues={{ ...usual, ...ballotCount, counters: (ballotCount?.counters ?? []).map(lineOf).join('\n') }}
      onSave={async ({ counters, countedAt, ...numbers }) => {
        const names = countersOf(counters);
        await save.mutateAsync({ sessionId: id, ...numbers, countedAt: countedAt ?? null, counters: names });
        await offerUndo(t('common:saved'));
      }}
    >
      <div className="ballot-numbers">
        {NUMBERS.map((name) => (
          <Form.Item key={name} name={name} label={t(`ballots.${name}`)} rules={[{ required: true }]}>
            <InputNumber min={0} precision={0} controls={false} onFocus={({ target }) => target.select()} />
          </Form.Item>
        ))}
      </div>
      <Form.Item
        name="counters"
        label={t('ballots.counters')}
        extra={t('ballots.countersHint')}
        rules={[{ required: true }]}
      >
        <Input.TextArea className="grows" />
      </Form.Item>
      <Form.Item name="countedAt" label={t('ballots.countedAt')}>
        <ClockInput />
      </Form.Item>
    </ActModal>
  );
}

function lineOf({ fullName, position }: Counter): string {
  return position === '' ? fullName : `${fullName}, ${position}`;
}

function countersOf(lines: string): Counter[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [fullName = '', ...rest] = line.split(',');
      return { fullName: fullName.trim(), position: rest.join(',').trim() };
    });
}

function Counted({ ballotCount }: { ballotCount: NonNullable<Session['ballotCount']> }) {
  const { t } = useTranslation('commendations');
  return (
    <>
      <dl className="facts">
        {NUMBERS.map((name) => (
          <div key={name} className="change-field">
            <dt>{t(`ballots.${name}`)}</dt>
            <dd className="number-cell">{formatNumber(ballotCount[name])}</dd>
          </div>
        ))}
      </dl>
      <div className="ballot-counters">
        <span className="page-detail">{t('ballots.counters')}</span>
        {ballotCount.counters.map((counter) => (
          <div key={lineOf(counter)}>{lineOf(counter)}</div>
        ))}
      </div>
    </>
  );
}
