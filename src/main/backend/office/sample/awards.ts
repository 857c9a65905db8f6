import type { Call } from '../../../../shared/contract/index.ts';
import type { Sample } from './data.ts';
import type { Ids } from './ids.ts';

/** The round, its nominations, the council's approval and the head's decision. */
export async function commend(call: Call, { commendation }: Sample, ids: Ids): Promise<void> {
  const round = await call('commendations.createRound', commendation.round);
  const { ids: nominations } = await call('commendations.nominate', {
    roundId: round.id,
    nominations: [
      ...commendation.collectives.map(({ unit, formCode, reason, rating }) => ({
        recipientKind: 'collective' as const,
        unitId: ids.get('unit', unit),
        formCode,
        reason,
        collectiveRating: rating,
      })),
      ...commendation.individuals.map(({ staff, formCode, reason }) => ({
        recipientKind: 'individual' as const,
        staffId: ids.get('staff', staff),
        formCode,
        reason,
      })),
    ],
  });
  await call('commendations.judgeNominations', { ids: nominations, status: 'approved' });

  const { number, issuedOn, subject, signatory, ownLegalBases } = commendation.decision;
  const { legalBases } = await call('commendations.decisionDefaults', { roundId: round.id, issuedOn });
  const decision = await call('commendations.issueDecision', {
    roundId: round.id,
    number,
    issuedOn,
    subject,
    signatoryId: ids.get('signatory', signatory),
    legalBases: [...legalBases, ...ownLegalBases],
  });
  await call('commendations.closeRound', { id: round.id });
  ids.set('decision', 'main', decision.id);
}

/** Every award of the decision, handed over at the conference. */
export async function handOver(call: Call, { commendation }: Sample, ids: Ids): Promise<void> {
  const { awards } = await call('commendations.decision', { id: ids.get('decision', 'main') });
  await call('commendations.handOver', {
    awardIds: awards.map((award) => award.id),
    on: commendation.handOver.on,
    meetingId: ids.get('meeting', 'main'),
  });
}
