import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aligned, ALIGNMENTS, distributed } from './arrange.ts';
import { frameAround, HANDLES, resized, type Frame } from './frames.ts';
import { snapLines, snapMove, snapResize } from './snapping.ts';

const PAGE = { widthMm: 297, heightMm: 210 };
const NO_GUIDES = { xMm: [], yMm: [] };
const frame = (xMm: number, yMm: number, widthMm: number, heightMm: number): Frame => ({ xMm, yMm, widthMm, heightMm });

const mm = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10);
const frames = fc.record({ xMm: mm(0, 250), yMm: mm(0, 180), widthMm: mm(5, 100), heightMm: mm(5, 60) });

describe('snapping', () => {
  test('a box near the middle of the page goes to it and says so', () => {
    const lines = snapLines(PAGE, NO_GUIDES, []);
    const moved = snapMove(frame(10, 20, 97, 30), 89.2, 11.3, lines, 1);
    expect(moved).toEqual({ dxMm: expect.closeTo(90, 9), dyMm: 11.3, lines: { xMm: [148.5], yMm: [] } });
  });

  test('an edge is drawn to a guide, and to another box', () => {
    const lines = snapLines(PAGE, { xMm: [33.5], yMm: [] }, [frame(200, 100, 40, 10)]);
    const moved = snapMove(frame(30, 60, 20, 10), 3.1, 39.4, lines, 1);
    expect(moved.dxMm).toBeCloseTo(3.5, 9);
    expect(moved.dyMm).toBeCloseTo(40, 9);
    expect(moved.lines.xMm).toEqual([33.5]);
    expect(moved.lines.yMm.toSorted((a, b) => a - b)).toEqual([100, 105, 110]);
  });

  test('without reach a move stays as it is', () => {
    const lines = snapLines(PAGE, NO_GUIDES, [frame(11, 21, 5, 5)]);
    expect(snapMove(frame(10, 20, 5, 5), 0.9, 0.9, lines, 0)).toMatchObject({ dxMm: 0.9, dyMm: 0.9 });
  });

  test('only the edge that is pulled snaps while resizing', () => {
    const lines = snapLines(PAGE, { xMm: [100, 30.4], yMm: [] }, []);
    expect(snapResize(frame(30, 30, 60, 20), 'e', 9.7, 5, lines, 1)).toMatchObject({
      dxMm: expect.closeTo(10, 9),
      dyMm: 5,
      lines: { xMm: [100], yMm: [] },
    });
  });

  test('never pulls further than its reach', () => {
    fc.assert(
      fc.property(frames, fc.array(frames, { maxLength: 8 }), mm(-50, 50), mm(-50, 50), (box, others, dx, dy) => {
        const moved = snapMove(box, dx, dy, snapLines(PAGE, NO_GUIDES, others), 1.5);
        expect(Math.abs(moved.dxMm - dx)).toBeLessThanOrEqual(1.5 + 1e-9);
        expect(Math.abs(moved.dyMm - dy)).toBeLessThanOrEqual(1.5 + 1e-9);
      }),
    );
  });
});

test('a box is never turned inside out, and the side across stays', () => {
  fc.assert(
    fc.property(frames, fc.constantFrom(...HANDLES), mm(-300, 300), mm(-300, 300), (box, handle, dx, dy) => {
      const after = resized(box, handle, dx, dy);
      expect(after.widthMm).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(after.heightMm).toBeGreaterThanOrEqual(1 - 1e-9);
      const isWest = handle.includes('w');
      expect(isWest ? after.xMm + after.widthMm : after.xMm).toBeCloseTo(isWest ? box.xMm + box.widthMm : box.xMm, 6);
      const isNorth = handle.includes('n');
      expect(isNorth ? after.yMm + after.heightMm : after.yMm).toBeCloseTo(
        isNorth ? box.yMm + box.heightMm : box.yMm,
        6,
      );
    }),
  );
});

describe('arranging', () => {
  test('one box is aligned to the page, several to each other', () => {
    expect(aligned([frame(5, 5, 97, 10)], 'centre', PAGE)).toEqual([frame(100, 5, 97, 10)]);
    expect(aligned([frame(5, 5, 10, 10), frame(50, 40, 20, 20)], 'bottom', PAGE)).toEqual([
      frame(5, 50, 10, 10),
      frame(50, 40, 20, 20),
    ]);
  });

  test('aligning keeps every size and stays within what was chosen', () => {
    fc.assert(
      fc.property(fc.array(frames, { minLength: 2, maxLength: 6 }), fc.constantFrom(...ALIGNMENTS), (boxes, to) => {
        const [before, after] = [frameAround(boxes), frameAround(aligned(boxes, to, PAGE))];
        expect((after?.widthMm ?? 0) - (before?.widthMm ?? 0)).toBeLessThanOrEqual(1e-9);
        expect((after?.heightMm ?? 0) - (before?.heightMm ?? 0)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  test('distributing leaves equal gaps and moves neither end', () => {
    const boxes = [frame(0, 0, 10, 5), frame(80, 0, 20, 5), frame(15, 0, 30, 5)];
    expect(distributed(boxes, 'across').map(({ xMm }) => xMm)).toEqual([0, 80, 30]);
    expect(distributed(boxes.slice(0, 2), 'across')).toEqual(boxes.slice(0, 2));
  });
});
