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
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

const having = (results: { status: string }[], ...statuses: string[]) =>
  results.filter((each) => statuses.includes(each.status)).length;

/**
 * The test files whose process was ended before their tests were: vitest fails them, though no test of theirs failed.
 * A fault of Node does that now and then (see vitest.config.ts); whoever runs them again must leave them out here.
 */
export function cutShortFiles(reportFile: string): string[] {
  const files = readReport<VitestReport>(reportFile)?.testResults ?? [];
  return files
    .filter((file) => file.status === 'failed' && having(file.assertionResults, 'pending') > 0)
    .filter((file) => having(file.assertionResults, 'failed') === 0)
    .map((file) => file.name);
}

/**
 * @param succeeded whether vitest itself ended well: it fails on errors that belong to no test
 * @param leftOut files that are counted elsewhere
 */
export function vitestCounts(reportFile: string, succeeded: boolean, leftOut: string[] = []): Counts {
  const report = readReport<VitestReport>(reportFile);
  if (!report) return single(false);
  const files = report.testResults.filter((file) => !leftOut.includes(file.name));
  const tests = files.flatMap((file) => file.assertionResults);
  // A file that cannot be imported, or whose process died, has no failed test to count.
  const broken = files.filter((file) => file.status === 'failed' && having(file.assertionResults, 'failed') === 0);
  return withOwnFailure(succeeded || leftOut.length > 0, {
    passed: having(tests, 'passed'),
    failed: having(tests, 'failed') + broken.length,
    skipped: having(tests, 'skipped', 'todo', 'disabled'),
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
