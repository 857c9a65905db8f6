import type { OutputOf } from '../../shared/contract/index.ts';

export type Movement = OutputOf<'pledges.movements'>['rows'][number];
export type PledgeRow = OutputOf<'pledges.list'>['rows'][number];
export type Pledge = OutputOf<'pledges.get'>;
export type Target = OutputOf<'pledges.targets'>['rows'][number];
