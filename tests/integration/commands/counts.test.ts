import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cutShortFiles, playwrightCounts, vitestCounts } from '../../../scripts/checks/counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const results = (...statuses: string[]) => statuses.map((status) => ({ status }));
const sound = { name: 'sound', status: 'passed', assertionResults: results('passed', 'passed', 'skipped', 'todo') };
const failing = { name: 'failing', status: 'failed', assertionResults: results('passed', 'failed') };
const broken = { name: 'broken', status: 'failed', assertionResults: [] };
const ended = { name: 'ended', status: 'failed', assertionResults: results('passed', 'pending', 'pending') };

test('a test file that cannot be read counts as failed', () => {
  const file = report({ testResults: [sound, failing, broken] });
  expect(vitestCounts(file, false)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  expect(cutShortFiles(file)).toEqual([]);
});

test('a run that fails without a failed test counts as failed', () => {
  const file = report({ testResults: [sound] });
  expect(vitestCounts(file, false)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  expect(vitestCounts(file, true)).toEqual({ passed: 2, failed: 0, skipped: 2 });
});

test('a file whose process ended in the middle counts as failed, or is left out to be run again', () => {
  const file = report({ testResults: [sound, ended, failing] });
  expect(vitestCounts(file, false)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  expect(cutShortFiles(file)).toEqual(['ended']);
  expect(vitestCounts(file, false, ['ended'])).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a run that wrote no report counts as failed', () => {
  const nowhere = join(folder, 'nowhere.json');
  expect(vitestCounts(nowhere, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(playwrightCounts(nowhere, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('Playwright’s unexpected results and errors outside of tests are failures', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 0, skipped: 2 };
  expect(playwrightCounts(report({ stats, errors: ['syntax'] }), false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});
