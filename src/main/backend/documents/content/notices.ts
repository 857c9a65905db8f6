import { today } from '../../../../shared/clock.ts';
import { dateInWords } from '../../../../shared/domain/dates.ts';
import { requiredParts, type CatalogueEntry } from '../../../../shared/domain/rulePack.ts';
import { awardsOfDecision } from '../../commendations/awards.ts';
import { officeDecides } from '../../commendations/catalogue.ts';
import { decisionRows } from '../../commendations/decisions.ts';
import { nominationsById } from '../../commendations/nominations.ts';
import { itemsOf, proposalRows } from '../../commendations/proposals/queries.ts';
import { roundById } from '../../commendations/rounds.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { QueryContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import type { CallNoticeDocument, NotifiedDecision, NotifiedProposal, ResultNoticeDocument } from '../awardModels.ts';
import { awardGroups, decisionReference, recipientsInText } from './awards.ts';
import { blankSymbol, headSignature, letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { lowerFirst, wordOf } from './wording.ts';

/** Where every notice of the office goes. */
function addressedTo({ noun, archive }: PaperOffice) {
  return {
    addressee: wordOf('unitsOf', { noun }),
    recipients: [wordOf('asAbove'), wordOf('leadersOf', { noun }), archive],
  };
}

/**
 * Thông báo về việc xét khen thưởng, dated today: what the round may award of what the office decides, and the dossier.
 * @throws AppError NOT_FOUND, NO_RULE_PACK
 */
export async function callNoticeDocument(context: QueryContext, roundId: string): Promise<CallNoticeDocument> {
  const round = await roundById(context, roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const office = await paperOfficeOn(context.db, today());
  const offered = pack.catalogue.filter(officeDecides);
  const required = new Set(offered.flatMap((entry) => requiredParts(pack, entry, round.kind)));
  const { periodFrom, periodTo, deadline } = round;
  return {
    ...letterheadOf(office, blankSymbol(office, 'TB')),
    ...addressedTo(office),
    subject: wordOf('callSubject', { round: lowerFirst(round.name) }),
    period: wordOf('period', { from: dateInWords(periodFrom), to: dateInWords(periodTo) }),
    deadline: deadline === null ? '' : dateInWords(deadline),
    titles: offered.filter((entry) => entry.class === 'title').map(nameWithRecipients),
    forms: offered.filter((entry) => entry.class === 'form').map(nameWithRecipients),
    dossier: pack.dossierParts.filter((part) => required.has(part)).map(({ name }) => name),
    signature: headSignature(office),
  };
}

function nameWithRecipients({ name, recipients }: CatalogueEntry): string {
  return `${name} (${recipients.map((kind) => wordOf(`recipientKinds.${kind}`)).join(', ')})`;
}

/**
 * Thông báo kết quả khen thưởng of a round, dated today: its decisions with what they still grant, and what waits above.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE before anything is decided
 */
export async function resultNoticeDocument(context: QueryContext, roundId: string): Promise<ResultNoticeDocument> {
  const round = await roundById(context, roundId);
  const office = await paperOfficeOn(context.db, today());
  const decisions = await decisionsOf(context, roundId, office);
  const proposals = await waitingProposals(context, roundId);
  if (decisions.length + proposals.length === 0) throw new AppError('NOTHING_TO_WRITE', {});
  return {
    ...letterheadOf(office, blankSymbol(office, 'TB')),
    ...addressedTo(office),
    subject: wordOf('resultSubject', { round: lowerFirst(round.name) }),
    roundName: lowerFirst(round.name),
    decisions,
    proposals,
    signature: headSignature(office),
  };
}

async function decisionsOf({ db }: QueryContext, roundId: string, office: PaperOffice): Promise<NotifiedDecision[]> {
  const decisions: NotifiedDecision[] = [];
  for (const { id, kind, symbol, issuedOn, authority } of (await decisionRows(db, { roundId })).toReversed()) {
    if (kind !== 'award') continue;
    const granted = (await awardsOfDecision(db, id)).filter(({ status }) => status === 'granted');
    if (granted.length === 0) continue;
    decisions.push({
      order: String(decisions.length + 1),
      reference: wordOf('ofAuthority', {
        paper: decisionReference(symbol, issuedOn),
        authority: authority === '' ? office.headInSentence : authority,
      }),
      recipients: recipientsInText(granted),
      groups: awardGroups(granted, office),
    });
  }
  return decisions;
}

async function waitingProposals({ db }: QueryContext, roundId: string): Promise<NotifiedProposal[]> {
  const proposals: NotifiedProposal[] = [];
  for (const { id, symbol, issuedOn, addressee } of await proposalRows(db, { roundId, waiting: true })) {
    const waiting = (await itemsOf(db, id)).filter(({ outcome }) => outcome === 'waiting');
    const nominations = await nominationsById(
      db,
      waiting.map(({ nominationId }) => nominationId),
    );
    proposals.push({
      reference: wordOf('proposalReference', { symbol, date: dateInWords(issuedOn) }),
      addressee,
      recipients: recipientsInText(nominations),
    });
  }
  return proposals;
}
