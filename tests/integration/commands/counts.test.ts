import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../../scripts/checks/counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const unit = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const broken = { status: 'failed', assertionResults: [] };

test('a test file that cannot be read counts as failed', () => {
  expect(vitestCounts(report({ ...unit, testResults: [broken] }), false)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a run that fails without a failed test counts as failed', () => {
  const file = report({ ...unit, numFailedTests: 0, testResults: [] });
  expect(vitestCounts(file, false)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  expect(vitestCounts(file, true)).toEqual({ passed: 5, failed: 0, skipped: 3 });
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
