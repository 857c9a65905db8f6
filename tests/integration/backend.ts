import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Call } from '../../src/shared/contract/index.ts';
import { createBackend } from '../../src/main/backend/index.ts';

const root = resolve(import.meta.dirname, '../..');

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestBackend {
  dataFolder: string;
  call: Call;
  close: () => Promise<void>;
}

/** The real backend on a real file, in this thread; closed when the test is over. */
export function openBackend(dataFolder = temporaryFolder()): TestBackend {
  const backend = createBackend({
    dataFolder,
    resourcesFolder: join(root, 'resources'),
    actor: 'kiểm thử',
    entry: inject('threadEntry'),
  });
  onTestFinished(() => backend.close());
  return { dataFolder, call: backend.call as Call, close: () => backend.close() };
}

export const sampleProfile = {
  validFrom: '2010-01-01',
  name: 'Sở Thông tin và Truyền thông',
  shortName: 'Sở TTTT',
  abbreviation: 'STTTT',
  parentAuthority: 'UBND tỉnh Lạng Sơn',
  headTitle: 'Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn',
  placeName: 'Lạng Sơn',
  hasUnion: true,
  unionName: 'Công đoàn cơ sở Sở Thông tin và Truyền thông',
};

/** An office with one root unit, ready for the area under test. */
export async function openOffice(dataFolder?: string) {
  const backend = openBackend(dataFolder);
  await backend.call('office.create', sampleProfile);
  const root = await backend.call('units.found', {
    parentId: null,
    name: sampleProfile.name,
    kind: 'office',
    foundedOn: '2010-01-01',
  });
  return { ...backend, rootUnitId: root.id };
}
