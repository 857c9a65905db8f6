import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/clock.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Unit } from '../tree.ts';
import { placeAfterStep, type Place, type Step } from './places.ts';

/** A unit on its way to another parent: the day and the decision are still to be said. */
export interface Moving {
  unit: Unit;
  place: Place;
}

export interface Arranging {
  moving: Moving | null;
  /** What happened, for screen readers. */
  said: string;
  step: (unit: Unit, step: Step) => Promise<void>;
  /** Puts the unit there at once, or asks for the day first when its parent changes. */
  put: (unit: Unit, place: Place) => Promise<void>;
  /** The day is said: the unit goes to where it was put. */
  moveOn: (on: string, decisionNumber: string) => Promise<void>;
  giveUp: () => void;
}

/**
 * Puts units in another order and under other units. The order has no date; a change of the parent has one and rests
 * on a decision.
 */
export function useArranging(units: readonly Unit[], onMoved: (unit: Unit, place: Place) => void): Arranging {
  const { t } = useTranslation('units');
  const move = useCommand('units.move');
  const offerUndo = useOfferUndo();
  const report = useReportFailure();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [said, setSaid] = useState('');

  const carryOut = async ({ unit, place }: Moving, on: string, decisionNumber: string) => {
    await move.mutateAsync({ id: unit.id, on, ...place, decisionNumber });
    setSaid(t('arrange.stands', { name: unit.name, ...placeInWords(units, unit, place) }));
    onMoved(unit, place);
    const isOrder = place.parentId === unit.parentId;
    await offerUndo(t(isOrder ? 'arrange.ordered' : 'acts.move.done', { name: unit.name }));
  };
  const put = async (unit: Unit, place: Place) => {
    // Keys held down come faster than the tree is read again.
    if (move.isPending) return;
    if (place.parentId !== unit.parentId) {
      setMoving({ unit, place });
      return;
    }
    await carryOut({ unit, place }, today(), '').catch(report);
  };
  return {
    moving,
    said,
    put,
    step: async (unit, step) => {
      const place = placeAfterStep(units, unit, step);
      if (place) await put(unit, place);
      else setSaid(t(`arrange.cannot.${step}`, { name: unit.name }));
    },
    moveOn: async (on, decisionNumber) => {
      if (moving) await carryOut(moving, on, decisionNumber);
    },
    giveUp: () => setMoving(null),
  };
}

function placeInWords(units: readonly Unit[], unit: Unit, place: Place) {
  const others = units.filter(({ id, parentId }) => parentId === place.parentId && id !== unit.id);
  const index = others.findIndex(({ id }) => id === place.beforeId);
  return {
    order: formatNumber((index < 0 ? others.length : index) + 1),
    count: formatNumber(others.length + 1),
    parent: units.find(({ id }) => id === place.parentId)?.name ?? '',
  };
}
