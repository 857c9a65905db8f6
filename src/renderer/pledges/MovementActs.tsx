import { Button, Checkbox, Col, Form, Input, InputNumber, Row } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GrowingText } from '../components/GrowingText.tsx';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { today } from '../../shared/clock.ts';
import { officeUnit } from '../../shared/domain/units.ts';
import { useAnswer, useCommand } from '../app/client.ts';
import { useYear } from '../app/year.tsx';
import { ActModal } from '../components/ActModal.tsx';
import { DayInput } from '../components/DayInput.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { MeetingSelect } from './MeetingSelect.tsx';
import type { Movement } from './pledge.ts';

type MovementValues = Pick<InputOf<'pledges.createMovement'>, 'name' | 'year' | 'content'>;

/** A button with its short act. */
function useAct(): { isOpen: boolean; open: () => void; close: () => void } {
  const [isOpen, setIsOpen] = useState(false);
  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) };
}

function MovementFields() {
  const { t } = useTranslation('pledges');
  return (
    <Row gutter={16}>
      <Col span={19}>
        <Form.Item name="name" label={t('fields.name')} rules={[{ required: true }]}>
          <Input autoFocus />
        </Form.Item>
      </Col>
      <Col span={5}>
        <Form.Item name="year" label={t('fields.year')} rules={[{ required: true }]}>
          <InputNumber controls={false} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      <Col span={24}>
        <Form.Item name="content" label={t('fields.content')} extra={t('hints.content')}>
          <GrowingText minRows={4} maxRows={12} />
        </Form.Item>
      </Col>
    </Row>
  );
}

export function NewMovementButton({ isMain }: { isMain?: boolean }) {
  const { t } = useTranslation('pledges');
  const { year, setYear } = useYear();
  const act = useAct();
  const offerUndo = useOfferUndo();
  const create = useCommand('pledges.createMovement');
  return (
    <>
      <Button type={isMain ? 'primary' : 'default'} onClick={act.open}>
        {t('new.button')}
      </Button>
      <ActModal<MovementValues>
        title={t('new.title')}
        isOpen={act.isOpen}
        onClose={act.close}
        width={680}
        initialValues={{ year, content: '' }}
        saveLabel={t('new.save')}
        onSave={async (values) => {
          await create.mutateAsync(values);
          setYear(values.year);
          await offerUndo(t('new.done'));
        }}
      >
        <MovementFields />
      </ActModal>
    </>
  );
}

export function EditMovementButton({ movement }: { movement: Movement }) {
  const { t } = useTranslation('pledges');
  const act = useAct();
  const offerUndo = useOfferUndo();
  const update = useCommand('pledges.updateMovement');
  const { id, name, year, content } = movement;
  return (
    <>
      <Button onClick={act.open}>{t('edit.button')}</Button>
      <ActModal<MovementValues>
        title={t('edit.title')}
        hint={movement.signed > 0 ? t('edit.lockedHint') : undefined}
        isOpen={act.isOpen}
        onClose={act.close}
        width={680}
        initialValues={{ name, year, content }}
        onSave={async (changes) => {
          await update.mutateAsync({ id, changes });
          await offerUndo(t('common:saved'));
        }}
      >
        <MovementFields />
      </ActModal>
    </>
  );
}

export function LaunchButton({ movement }: { movement: Movement }) {
  const { t } = useTranslation('pledges');
  const act = useAct();
  const offerUndo = useOfferUndo();
  const launch = useCommand('pledges.launchMovement');
  return (
    <>
      <Button onClick={act.open}>{t('launch.button')}</Button>
      <ActModal<{ on: string; meetingId?: string | null }>
        title={t('launch.title')}
        hint={t('launch.hint')}
        isOpen={act.isOpen}
        onClose={act.close}
        initialValues={{ on: today(), meetingId: movement.meetingId }}
        saveLabel={t('launch.button')}
        onSave={async ({ on, meetingId = null }) => {
          await launch.mutateAsync({ id: movement.id, on, meetingId });
          await offerUndo(t('launch.done'));
        }}
      >
        <MeetingAndDay year={movement.year} />
      </ActModal>
    </>
  );
}

/** At a meeting, whose day it then is, or on a day of its own. */
export function MeetingAndDay({ year, children }: { year: number; children?: ReactNode }) {
  const { t } = useTranslation('pledges');
  const form = Form.useFormInstance();
  return (
    <>
      <Form.Item name="meetingId" label={t('fields.meeting')}>
        <MeetingSelect year={year} onPick={({ heldOn }) => form.setFieldValue('on', heldOn)} />
      </Form.Item>
      <Row gutter={16}>
        <Col span={10}>
          <Form.Item name="on" label={t('fields.on')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </Col>
        {children}
      </Row>
    </>
  );
}

type Unit = OutputOf<'units.list'>['rows'][number];

/** Units that sign for themselves; the office, its leadership and teams within units may be ticked too. */
function usualSigners(units: readonly Unit[]): Unit[] {
  const office = officeUnit(units);
  return units.filter(({ id, kind }) => id !== office?.id && kind !== 'leadership' && kind !== 'team');
}

/** Drafts for all units at once: those that usually sign are ticked already. */
export function CreatePledgesButton({ movement }: { movement: Movement }) {
  const { t } = useTranslation('pledges');
  const act = useAct();
  const offerUndo = useOfferUndo();
  const create = useCommand('pledges.create');
  const units = useAnswer('units.list', {});
  const pledges = useAnswer('pledges.list', { movementId: movement.id });
  const taken = new Set(pledges.data?.rows.map(({ unitId }) => unitId));
  const rows = units.data?.rows ?? [];
  const isFree = ({ id }: Unit) => !taken.has(id);
  const free = rows.filter(isFree);
  const usual = usualSigners(rows)
    .filter(isFree)
    .map(({ id }) => id);
  return (
    <>
      <Button type={movement.pledges === 0 ? 'primary' : 'default'} disabled={free.length === 0} onClick={act.open}>
        {t('create.button')}
      </Button>
      <ActModal<{ unitIds: string[] }>
        title={t('create.title')}
        hint={t('create.hint')}
        isOpen={act.isOpen}
        onClose={act.close}
        initialValues={{ unitIds: usual }}
        saveLabel={t('create.save')}
        onSave={async ({ unitIds }) => {
          const { ids } = await create.mutateAsync({ movementId: movement.id, unitIds });
          await offerUndo(t('create.done', { count: ids.length }));
        }}
      >
        <Form.Item name="unitIds" label={t('create.units')} rules={[{ required: true }]}>
          <Checkbox.Group className="check-list" options={free.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      </ActModal>
    </>
  );
}
