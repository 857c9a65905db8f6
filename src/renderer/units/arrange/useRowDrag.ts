import { useState, type DragEvent } from 'react';
import type { TreeRow, Unit } from '../tree.ts';
import { placeOfDrop, type Edge, type Place } from './places.ts';

/** px from the edge of the table at which it scrolls under a dragged row, and how far each time. */
const SCROLL_EDGE = 40;
const SCROLL_STEP = 18;

interface Drop {
  id: string;
  edge: Edge;
}

interface RowDrag {
  /** How the row looks while it is dragged or something is about to be let go on it. */
  classOf: (row: TreeRow) => string;
  attributesOf: (row: TreeRow) => {
    draggable: boolean;
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
}

interface Props {
  units: readonly Unit[];
  isUnfolded: (row: TreeRow) => boolean;
  onDrop: (unit: Unit, place: Place) => void;
}

/** Rows dragged by the mouse: onto another row, or between two. */
export function useRowDrag({ units, isUnfolded, onDrop }: Props): RowDrag {
  const [dragged, setDragged] = useState<Unit | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);

  const end = () => {
    setDragged(null);
    setDrop(null);
  };
  const placeOn = (row: TreeRow, edge: Edge) =>
    dragged ? placeOfDrop(units, dragged, row, { edge, isUnfolded: isUnfolded(row) }) : null;
  return {
    classOf: ({ id }) => {
      if (id === dragged?.id) return 'row-dragged';
      return drop?.id === id ? `drop-${drop.edge}` : '';
    },
    attributesOf: (row) => ({
      draggable: row.dissolvedOn === null,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.name);
        setDragged(row);
      },
      onDragOver: (event) => {
        if (!dragged) return;
        scrollAtEdge(event);
        const edge = edgeUnder(event);
        if (!placeOn(row, edge)) {
          setDrop(null);
          return;
        }
        event.preventDefault();
        if (drop?.id !== row.id || drop.edge !== edge) setDrop({ id: row.id, edge });
      },
      onDrop: (event) => {
        event.preventDefault();
        const place = placeOn(row, edgeUnder(event));
        if (dragged && place) onDrop(dragged, place);
        end();
      },
      onDragEnd: end,
    }),
  };
}

/** The upper and the lower quarter of a row are its edges. */
function edgeUnder({ currentTarget, clientY }: DragEvent): Edge {
  const { top, height } = currentTarget.getBoundingClientRect();
  const at = (clientY - top) / height;
  if (at < 0.25) return 'before';
  return at > 0.75 ? 'after' : 'inside';
}

/** The table draws only the rows in view and does not scroll by itself under a dragged one. */
function scrollAtEdge({ currentTarget, clientY }: DragEvent): void {
  const holder = currentTarget.closest('.ant-table-tbody-virtual-holder');
  if (!holder) return;
  const { top, bottom } = holder.getBoundingClientRect();
  if (clientY < top + SCROLL_EDGE) holder.scrollTop -= SCROLL_STEP;
  else if (clientY > bottom - SCROLL_EDGE) holder.scrollTop += SCROLL_STEP;
}
