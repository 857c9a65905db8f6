import type { OutputOf } from '../../shared/contract/index.ts';

export type RoundRow = OutputOf<'commendations.rounds'>['rows'][number];
export type Round = OutputOf<'commendations.round'>;
export type Nomination = Round['nominationRows'][number];
export type DecisionRow = OutputOf<'commendations.decisions'>['rows'][number];
export type Decision = OutputOf<'commendations.decision'>;
export type ProposalRow = OutputOf<'commendations.proposals'>['rows'][number];
export type Proposal = OutputOf<'commendations.proposal'>;
export type AwardRow = OutputOf<'commendations.register'>['rows'][number];
export type CatalogueRow = OutputOf<'commendations.catalogue'>['rows'][number];
export type RecipientKind = Nomination['recipientKind'];

/** In the order of decisions and of the register. */
export const recipientKinds = ['collective', 'individual', 'household'] as const satisfies RecipientKind[];

export type Board = OutputOf<'commendations.roundBoard'>;
export type BoardRow = Board['rows'][number];
export type SessionRow = OutputOf<'commendations.sessions'>['rows'][number];
export type Session = OutputOf<'commendations.session'>;
export type Candidate = Session['candidates'][number];
export type CouncilMember = OutputOf<'commendations.councilMembers'>['rows'][number];
