import type { AreaProcedures } from '../context.ts';
import { onlineMeetings } from './queries.ts';
import { sheetOf } from './sheets/index.ts';

export const reportsProcedures: AreaProcedures<'reports'> = {
  onlineMeetings: ({ db }, selection) => onlineMeetings(db, selection),

  recordOnlineMeetings: ({ change }, { meetings }) => {
    for (const meeting of meetings) change.insert('onlineMeetings', meeting);
    return { recorded: meetings.length };
  },

  removeOnlineMeetings: ({ change }, { ids }) => {
    const distinct = new Set(ids);
    for (const id of distinct) change.delete('onlineMeetings', id);
    return { removed: distinct.size };
  },

  writeSheet: async (context, { file, ...wanted }) => {
    const sheet = await sheetOf(context, wanted);
    await context.runInThread('reports.writeSheet', { file, sheet });
    return { file, rows: sheet.rows.length };
  },
};
