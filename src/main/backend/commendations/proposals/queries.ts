import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { SigningForm } from '../../../../shared/domain/signature.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { nominationsById, nominationRowsOf } from '../nominations.ts';
import { roundById } from '../rounds.ts';

export type ProposalRow = OutputOf<'commendations.proposals'>['rows'][number];
type Proposal = OutputOf<'commendations.proposal'>;
type Filter = z.output<typeof commendations.proposals.input> & { id?: string };

interface RawProposal extends Omit<ProposalRow, 'legalBases' | 'signatory'> {
  legalBases: string;
  signatoryName: string;
  signatoryPosition: string;
  signatoryForm: SigningForm;
  signatoryOnBehalfOf: string;
}

/** Proposals, the latest first, with what became of what they ask. `waiting`: only those that still wait. */
export async function proposalRows(db: Reader, { year, roundId, waiting, id }: Filter): Promise<ProposalRow[]> {
  const conditions: RawBuilder<unknown>[] = [sql`1`];
  if (year !== undefined) conditions.push(sql`(proposals.year = ${year} OR awardRounds.year = ${year})`);
  if (roundId !== undefined) conditions.push(sql`proposals.roundId = ${roundId}`);
  if (id !== undefined) conditions.push(sql`proposals.id = ${id}`);
  const { rows } = await sql<RawProposal>`
    SELECT proposals.id, proposals.roundId, proposals.number, proposals.symbol, proposals.issuedOn, proposals.subject,
      proposals.addressee, proposals.legalBases, proposals.signatoryName, proposals.signatoryPosition,
      proposals.signatoryForm, proposals.signatoryOnBehalfOf, proposals.officeName, proposals.withdrawnOn,
      proposals.withdrawalReason,
      count(*) FILTER (WHERE items.outcome = 'waiting') AS waiting,
      count(*) FILTER (WHERE items.outcome = 'granted') AS granted,
      count(*) FILTER (WHERE items.outcome = 'refused') AS refused
    FROM proposals JOIN awardRounds ON awardRounds.id = proposals.roundId
      JOIN proposalItems AS items ON items.proposalId = proposals.id
    WHERE ${sql.join(conditions, sql` AND `)}
    GROUP BY proposals.id HAVING ${waiting ? sql`waiting > 0` : sql`1`}
    ORDER BY proposals.issuedOn DESC, proposals.number DESC`.execute(db);
  return rows.map(toProposal);
}

function toProposal(row: RawProposal): ProposalRow {
  const { legalBases, signatoryName, signatoryPosition, signatoryForm, signatoryOnBehalfOf, ...proposal } = row;
  return {
    ...proposal,
    legalBases: JSON.parse(legalBases) as string[],
    signatory: {
      fullName: signatoryName,
      position: signatoryPosition,
      form: signatoryForm,
      onBehalfOf: signatoryOnBehalfOf,
    },
  };
}

/** @throws AppError NOT_FOUND */
export async function proposalById(db: Reader, id: string): Promise<ProposalRow> {
  const [proposal] = await proposalRows(db, { id });
  if (!proposal) throw new AppError('NOT_FOUND', { what: 'proposals' });
  return proposal;
}

export interface ProposalItem {
  id: string;
  nominationId: string;
  outcome: Proposal['items'][number]['outcome'];
  note: string;
}

export function itemsOf(db: Reader, proposalId: string): Promise<ProposalItem[]> {
  return db
    .selectFrom('proposalItems')
    .select(['id', 'nominationId', 'outcome', 'note'])
    .where('proposalId', '=', proposalId)
    .orderBy('seq')
    .execute();
}

/** @throws AppError NOT_FOUND */
export async function proposalDetail(context: QueryContext, id: string): Promise<Proposal> {
  const { db } = context;
  const proposal = await proposalById(db, id);
  const round = await roundById(context, proposal.roundId);
  const items = await itemsOf(db, id);
  const nominations = await nominationsById(
    db,
    items.map(({ nominationId }) => nominationId),
  );
  const outcomes = new Map(items.map(({ nominationId, outcome, note }) => [nominationId, { outcome, note }]));
  const awards = await awardsOfProposal(db, id);
  const rows = await nominationRowsOf(context, round, nominations);
  return {
    ...proposal,
    roundName: round.name,
    items: rows.map((row) => ({
      ...row,
      ...(outcomes.get(row.id) ?? { outcome: 'waiting', note: '' }),
      award: awards.get(row.id) ?? null,
    })),
  };
}

/** What the nominations of a proposal became where this proposal was granted, by nomination. */
async function awardsOfProposal(db: Reader, proposalId: string) {
  const rows = await db
    .selectFrom('proposalItems')
    .innerJoin('awards', 'awards.nominationId', 'proposalItems.nominationId')
    .innerJoin('decisions', 'decisions.id', 'awards.decisionId')
    .select([
      'proposalItems.nominationId',
      'awards.id',
      'decisions.symbol as decisionSymbol',
      'decisions.issuedOn as decidedOn',
    ])
    .where('proposalItems.proposalId', '=', proposalId)
    .where('proposalItems.outcome', '=', 'granted')
    .execute();
  return new Map(rows.map(({ nominationId, ...award }) => [nominationId, award]));
}
