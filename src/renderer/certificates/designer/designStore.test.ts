import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certificateTemplateSchema } from '../../../shared/domain/certificates/template.ts';
import { copyBoxes, pasteBoxes } from './clipboard.ts';
import { DesignStore } from './designStore.ts';

function openStore(): DesignStore {
  const body = certificateTemplateSchema.parse({
    schemaVersion: 1,
    page: { widthMm: 297, heightMm: 210 },
    border: null,
    boxes: ['a', 'b', 'c'].map((id, index) => ({
      kind: 'line',
      id,
      xMm: 10 * index,
      yMm: 0,
      widthMm: 5,
      heightMm: 0,
      thicknessMm: 0.3,
    })),
  });
  return new DesignStore({ body, breaks: {} });
}

const idsOf = (store: DesignStore) => store.state().body.boxes.map(({ id }) => id);

test('whatever is done is undone to the opened design, and done again to where it was', () => {
  const step = fc.constantFrom('move', 'nudge', 'add', 'remove', 'front');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const store = openStore();
      const opened = store.state().body;
      for (const [index, act] of steps.entries()) {
        const box = store.state().body.boxes[index % Math.max(1, idsOf(store).length)];
        if (!box) continue;
        store.select([box.id]);
        const frame = { xMm: index, yMm: index, widthMm: 5, heightMm: 0 };
        if (act === 'move') store.setFrames(new Map([[box.id, frame]]));
        if (act === 'nudge') store.setFrames(new Map([[box.id, frame]]), 'nudge');
        if (act === 'add') store.add([box]);
        if (act === 'remove') store.removeSelected();
        if (act === 'front') store.restack('front');
      }
      const reached = store.state().body;
      while (store.state().canUndo) store.undo();
      expect(store.state().body).toBe(opened);
      while (store.state().canRedo) store.redo();
      expect(store.state().body).toEqual(reached);
    }),
  );
});

test('ten quick nudges are undone together', () => {
  const store = openStore();
  store.select(['a']);
  for (let x = 1; x <= 10; x++) {
    store.setFrames(new Map([['a', { xMm: x, yMm: 0, widthMm: 5, heightMm: 0 }]]), 'nudge');
  }
  store.undo();
  expect(store.state().body.boxes[0]?.xMm).toBe(0);
  expect(store.state().canUndo).toBe(false);
});

test('copies take names nobody has, and are what is selected', () => {
  const store = openStore();
  store.add(store.state().body.boxes.slice(0, 2));
  store.add(store.state().body.boxes.slice(0, 1));
  expect(idsOf(store)).toEqual(['a', 'b', 'c', 'a-2', 'b-2', 'a-3']);
  expect([...store.state().selected]).toEqual(['a-3']);
});

test('a removed box is no longer selected', () => {
  const store = openStore();
  store.select(['a', 'b']);
  store.removeSelected();
  expect(idsOf(store)).toEqual(['c']);
  expect(store.state().selected.size).toBe(0);
});

test('what was saved is no change, and what came after it is', () => {
  const store = openStore();
  store.restack('front');
  store.select(['a']);
  store.removeSelected();
  const saving = store.design();
  store.undo();
  store.markSaved(saving);
  expect(store.state().isChanged).toBe(true);
  store.redo();
  expect(store.state().isChanged).toBe(false);
});

test('what was copied is pasted in its place in another template, and beside itself in its own', () => {
  const store = openStore();
  copyBoxes(store.state().body.boxes.slice(1, 2));
  pasteBoxes(store);
  pasteBoxes(store);
  expect(
    store
      .state()
      .body.boxes.map(({ id, xMm, yMm }) => [id, xMm, yMm])
      .slice(3),
  ).toEqual([
    ['b-2', 14, 4],
    ['b-3', 18, 8],
  ]);
  const other = openStore();
  other.select(['a', 'b', 'c']);
  other.removeSelected();
  pasteBoxes(other);
  expect(other.state().body.boxes.map(({ id, xMm, yMm }) => [id, xMm, yMm])).toEqual([['b', 10, 0]]);
});
