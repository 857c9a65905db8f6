import { createContext } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';

/** The awards a template is being designed for: fonts must have the letters of their certificates. */
export interface DesignBatch {
  decisionId: string;
  recipientKind: OutputOf<'certificates.template'>['recipientKind'];
}

/** Null while there is no decision. */
export const DesignBatchContext = createContext<DesignBatch | null>(null);
