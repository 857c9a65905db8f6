import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { SinceFields } from '../SinceFields.tsx';
import type { Unit } from '../tree.ts';
import type { Arranging } from './useArranging.ts';

interface Props {
  arranging: Arranging;
  units: readonly Unit[];
}

/** Asks from which day and by which decision a unit put under another one belongs to it. */
export function MoveFromDay({ arranging: { moving, moveOn, giveUp }, units }: Props) {
  const { t } = useTranslation('units');
  const parent = units.find(({ id }) => id === moving?.place.parentId);
  return (
    <ActModal<{ on: string; decisionNumber: string }>
      title={
        parent
          ? t('arrange.title', { name: moving?.unit.name, parent: parent.name })
          : t('arrange.titleTop', { name: moving?.unit.name })
      }
      hint={t('acts.move.hint')}
      saveLabel={t('acts.move.save')}
      dayField="on"
      isOpen={moving !== null}
      onClose={giveUp}
      initialValues={{ on: today(), decisionNumber: '' }}
      onSave={({ on, decisionNumber }) => moveOn(on, decisionNumber)}
    >
      <SinceFields />
    </ActModal>
  );
}
