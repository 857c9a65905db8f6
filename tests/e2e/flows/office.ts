import type { ElectronApplication, Page } from '@playwright/test';
import { BRIDGE_NAME, type Bridge } from '../../../src/shared/contract/bridge.ts';
import type { Call } from '../../../src/shared/contract/index.ts';

/** Calls a procedure as the window does: for what a test needs to be there and is not about. */
export function callerOf(page: Page): Call {
  return async (name, input) => {
    const answer = await page.evaluate(
      ([bridge, procedure, sent]) =>
        (window as unknown as Record<string, Bridge>)[bridge]?.call(crypto.randomUUID(), procedure, sent),
      [BRIDGE_NAME, name, input] as const,
    );
    if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.output as never;
  };
}

/** Has the window show what was entered without it; not waited for, more may be entered meanwhile. */
export async function showAgain(program: ElectronApplication, page: Page, { isAwaited = true } = {}): Promise<void> {
  const window = await program.browserWindow(page);
  await stopLoading(page);
  const isReplaced = page.waitForEvent('framenavigated');
  await window.evaluate((it) => it.webContents.reload());
  await isReplaced;
  if (isAwaited) await page.getByRole('navigation').waitFor();
}

/** What is being loaded will be loaded again, and is most of what a test costs. */
async function stopLoading(page: Page): Promise<void> {
  await page.evaluate(() => window.stop());
}

/** An office with two units and these people in the first, entered without the window, which then shows it. */
export async function openOffice(program: ElectronApplication, page: Page, people: readonly string[] = []) {
  const office = await enterOffice(page, people);
  await showAgain(program, page);
  return office;
}

/** The same, not shown yet. */
export async function enterOffice(page: Page, people: readonly string[]) {
  const call = callerOf(page);
  await stopLoading(page);
  await call('office.create', {
    validFrom: '2010-01-01',
    name: 'Sở Thử nghiệm',
    shortName: 'Sở TN',
    abbreviation: 'STN',
    parentAuthority: 'UBND tỉnh',
    headTitle: 'Giám đốc Sở Thử nghiệm',
    placeName: 'Lạng Sơn',
    hasUnion: true,
    unionName: 'Công đoàn cơ sở',
  });
  const foundedOn = '2010-01-01';
  const root = await call('units.found', { parentId: null, name: 'Sở Thử nghiệm', kind: 'office', foundedOn });
  const unit = async (name: string) =>
    (await call('units.found', { parentId: root.id, name, kind: 'department', foundedOn })).id;
  const unitIds = [await unit('Văn phòng'), await unit('Phòng Kế hoạch')] as const;
  for (const fullName of people) {
    await call('staff.create', { fullName, unitId: unitIds[0], kind: 'civilServant', joinedOn: '2015-01-01' });
  }
  return { call, unitIds };
}
