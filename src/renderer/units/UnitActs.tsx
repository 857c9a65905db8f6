import { useNavigate } from '@tanstack/react-router';
import { Button, Col, Form, Input, InputNumber, Row, Space } from 'antd';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/contract/index.ts';
import { today } from '../../shared/clock.ts';
import { useCommand } from '../app/client.ts';
import { ActModal } from '../components/ActModal.tsx';
import { StaffSelect } from '../components/StaffSelect.tsx';
import { UnitSelect } from '../components/UnitSelect.tsx';
import { useOfferUndo } from '../components/useOfferUndo.tsx';
import { SinceFields } from './SinceFields.tsx';
import { UnitFields } from './UnitFields.tsx';
import type { UnitDetails } from './tree.ts';

/** The everyday ones first; the end of a unit stands last, behind merging and splitting. */
const acts = ['correct', 'head', 'rename', 'move', 'dissolve'] as const;
type Act = (typeof acts)[number];

interface ActProps {
  unit: UnitDetails;
  isOpen: boolean;
  onClose: () => void;
}

type Values<Name extends 'rename' | 'move' | 'dissolve' | 'correct' | 'setHead'> = Omit<InputOf<`units.${Name}`>, 'id'>;

const dialogs = { correct: Correct, move: Move, dissolve: Dissolve, rename: Rename, head: ChangeHead } satisfies Record<
  Act,
  (props: ActProps) => unknown
>;

/** What can be done to a unit. A dissolved one can only be corrected. */
export function UnitActs({ unit }: { unit: UnitDetails }) {
  const { t } = useTranslation('units');
  const navigate = useNavigate();
  const [open, setOpen] = useState<Act | null>(null);
  const possible: readonly Act[] = unit.dissolvedOn === null ? acts : ['correct'];
  const button = (act: Act) => {
    const Dialog = dialogs[act];
    return (
      <Fragment key={act}>
        <Button onClick={() => setOpen(act)}>{t(`acts.${act}.button`)}</Button>
        <Dialog unit={unit} isOpen={open === act} onClose={() => setOpen(null)} />
      </Fragment>
    );
  };
  return (
    <Space wrap>
      {possible.filter((act) => act !== 'dissolve').map(button)}
      {unit.dissolvedOn === null && (
        <>
          <Button onClick={() => void navigate({ to: '/units-merge', search: { units: [unit.id] } })}>
            {t('merge.button')}
          </Button>
          <Button onClick={() => void navigate({ to: '/units-split', search: { unit: unit.id } })}>
            {t('split.button')}
          </Button>
          {button('dissolve')}
        </>
      )}
    </Space>
  );
}

function Rename({ unit, isOpen, onClose }: ActProps) {
  const { t } = useTranslation('units');
  const offerUndo = useOfferUndo();
  const rename = useCommand('units.rename');
  return (
    <ActModal<Values<'rename'>>
      title={t('acts.rename.title', { name: unit.name })}
      hint={t('acts.rename.hint')}
      saveLabel={t('acts.rename.save')}
      dayField="on"
      isOpen={isOpen}
      onClose={onClose}
      initialValues={{ name: unit.name, shortName: unit.shortName, on: today(), decisionNumber: '' }}
      onSave={async (values) => {
        await rename.mutateAsync({ id: unit.id, ...values });
        await offerUndo(t('acts.rename.done'));
      }}
    >
      <Form.Item name="name" label={t('fields.newName')} rules={[{ required: true }]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item name="shortName" label={t('fields.shortName')}>
        <Input />
      </Form.Item>
      <SinceFields />
    </ActModal>
  );
}

function Move({ unit, isOpen, onClose }: ActProps) {
  const { t } = useTranslation('units');
  const offerUndo = useOfferUndo();
  const move = useCommand('units.move');
  return (
    <ActModal<Values<'move'>>
      title={t('acts.move.title', { name: unit.name })}
      hint={t('acts.move.hint')}
      saveLabel={t('acts.move.save')}
      dayField="on"
      isOpen={isOpen}
      onClose={onClose}
      initialValues={{ parentId: unit.parentId, on: today(), decisionNumber: '' }}
      onSave={async ({ parentId, ...values }) => {
        await move.mutateAsync({ id: unit.id, parentId: parentId ?? null, ...values });
        await offerUndo(t('acts.move.done'));
      }}
    >
      <Form.Item name="parentId" label={t('fields.parent')} extra={t('hints.parent')}>
        <UnitSelect except={unit.id} isClearable />
      </Form.Item>
      <SinceFields />
    </ActModal>
  );
}

function Dissolve({ unit, isOpen, onClose }: ActProps) {
  const { t } = useTranslation('units');
  const offerUndo = useOfferUndo();
  const dissolve = useCommand('units.dissolve');
  return (
    <ActModal<Values<'dissolve'>>
      title={t('acts.dissolve.title', { name: unit.name })}
      hint={t('acts.dissolve.hint')}
      saveLabel={t('acts.dissolve.save')}
      dayField="on"
      isOpen={isOpen}
      onClose={onClose}
      initialValues={{ on: today(), decisionNumber: '' }}
      onSave={async (values) => {
        await dissolve.mutateAsync({ id: unit.id, ...values });
        await offerUndo(t('acts.dissolve.done'));
      }}
    >
      <SinceFields />
    </ActModal>
  );
}

/** A unit nobody headed before is taken to have been headed since its founding. */
function ChangeHead({ unit, isOpen, onClose }: ActProps) {
  const { t } = useTranslation('units');
  const offerUndo = useOfferUndo();
  const setHead = useCommand('units.setHead');
  const on = unit.heads.length === 0 ? unit.foundedOn : today();
  return (
    <ActModal<Values<'setHead'>>
      title={t('acts.head.title', { name: unit.name })}
      hint={t('acts.head.hint')}
      dayField="on"
      isOpen={isOpen}
      onClose={onClose}
      initialValues={{ headStaffId: unit.headStaffId, on, decisionNumber: '' }}
      onSave={async ({ headStaffId, ...values }) => {
        await setHead.mutateAsync({ id: unit.id, headStaffId: headStaffId ?? null, ...values });
        await offerUndo(t('acts.head.done'));
      }}
    >
      <Form.Item name="headStaffId" label={t('fields.head')} extra={t('hints.head')}>
        <StaffSelect unitIds={[unit.id]} isClearable />
      </Form.Item>
      <SinceFields />
    </ActModal>
  );
}

function Correct({ unit, isOpen, onClose }: ActProps) {
  const { t } = useTranslation('units');
  const offerUndo = useOfferUndo();
  const correct = useCommand('units.correct');
  const { name, shortName, kind, sortOrder, hasLegalPersonality, hasUnion } = unit;
  return (
    <ActModal<Values<'correct'>>
      title={t('acts.correct.title', { name })}
      hint={t('acts.correct.hint')}
      isOpen={isOpen}
      onClose={onClose}
      width={680}
      initialValues={{ name, shortName, kind, sortOrder, hasLegalPersonality, hasUnion }}
      onSave={async (values) => {
        await correct.mutateAsync({ id: unit.id, ...values });
        await offerUndo(t('common:saved'));
      }}
    >
      <UnitFields />
      <Row gutter={16}>
        <Col span={8}>
          <Form.Item name="sortOrder" label={t('fields.sortOrder')} extra={t('hints.sortOrder')}>
            <InputNumber style={{ width: '100%' }} precision={0} />
          </Form.Item>
        </Col>
      </Row>
    </ActModal>
  );
}
