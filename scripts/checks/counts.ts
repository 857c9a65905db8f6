// Reads how many tests passed, failed and were skipped from what vitest and Playwright write.
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** A check that has no parts: one passed or one failed. */
export function single(succeeded: boolean): Counts {
  return { ...nothing, [succeeded ? 'passed' : 'failed']: 1 };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** @param succeeded whether vitest itself ended well: it fails on errors that belong to no test */
export function vitestCounts(reportFile: string, succeeded: boolean): Counts {
  const report = readReport<VitestReport>(reportFile);
  if (!report) return single(false);
  // A file that cannot be imported has no tests to fail.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return withOwnFailure(succeeded, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** @param succeeded whether Playwright itself ended well */
export function playwrightCounts(reportFile: string, succeeded: boolean): Counts {
  const report = readReport<PlaywrightReport>(reportFile);
  if (!report) return single(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withOwnFailure(succeeded, { passed: expected, failed: unexpected + flaky + report.errors.length, skipped });
}

function withOwnFailure(succeeded: boolean, counts: Counts): Counts {
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}
