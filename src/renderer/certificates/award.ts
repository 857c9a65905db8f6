import type { OutputOf } from '../../shared/contract/index.ts';

export type Award = OutputOf<'commendations.award'>;
