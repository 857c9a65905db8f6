import { z } from 'zod';
import { documentKind } from '../../shared/contract/documents.ts';

export const documentsTabs = ['papers', 'templates'] as const;
export type DocumentsTab = (typeof documentsTabs)[number];

/** The tab in the address, and the document whose template is being looked at. */
export const documentsSearch = z.object({
  tab: z.enum(documentsTabs).optional().catch(undefined),
  template: documentKind.optional().catch(undefined),
});
