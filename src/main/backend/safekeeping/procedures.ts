import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../../../shared/clock.ts';
import type { AreaProcedures, Folders } from '../context.ts';
import { dataFolderPaths } from '../database/dataFolder.ts';
import { officeProfileOn } from '../office/queries.ts';
import { binRows, emptyBin, takeFromBin } from './bin.ts';
import { changesOf, operations, undoOperation } from './history.ts';
import { shownChanges } from './privacy.ts';
import { restoreBackup } from './restore.ts';

function copies(folders: Folders) {
  const folder = dataFolderPaths(folders.data).copies;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.thidua'))
    .map((name) => {
      const { mtime, size } = statSync(join(folder, name));
      return { name, madeAt: mtime.toISOString(), bytes: size };
    })
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

export const safekeepingProcedures: AreaProcedures<'safekeeping'> = {
  backup: async ({ folders, runInThread }, { file }) => {
    const { database } = dataFolderPaths(folders.data);
    return { file, ...(await runInThread('safekeeping.copy', { database, file })) };
  },

  restore: async (context, { file }) => {
    const keptAs = await restoreBackup(context, file);
    return { name: (await officeProfileOn(context.db, today())).name, keptAs };
  },

  copies: ({ folders }) => ({ rows: copies(folders) }),

  history: ({ db }, { rowId, limit, offset }) => operations(db, rowId, limit, offset),

  changes: async ({ db }, { operationId }) => ({
    rows: await shownChanges(db, await changesOf(db, operationId)),
  }),

  undo: async ({ change }, { operationId }) => {
    await undoOperation(change, operationId);
    return {};
  },

  bin: async ({ db }) => ({ rows: await binRows(db) }),

  takeFromBin: ({ change }, { table, id }) => {
    takeFromBin(change, table, id);
    return {};
  },

  emptyBin: async ({ change }) => ({ removed: await emptyBin(change) }),

  checkData: async ({ folders, runInThread }) => {
    const { database } = dataFolderPaths(folders.data);
    const { findings } = await runInThread('safekeeping.check', { database });
    return { isSound: findings.length === 0, findings };
  },
};
