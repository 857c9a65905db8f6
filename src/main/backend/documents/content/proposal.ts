import { catalogueEntry } from '../../../../shared/domain/rulePack.ts';
import type { CountedRecipient } from '../../../../shared/domain/recipients.ts';
import { signatureLines } from '../../../../shared/domain/signature.ts';
import { recipientsOn } from '../../commendations/recipients.ts';
import { nominationsById, type Nomination } from '../../commendations/nominations.ts';
import { itemsOf, proposalById } from '../../commendations/proposals/queries.ts';
import { roundById } from '../../commendations/rounds.ts';
import type { QueryContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import type { ProposalDocument } from '../awardModels.ts';
import type { AwardClause } from '../models.ts';
import { groupedLines, recipientsInText } from './awards.ts';
import { placeOf } from './people.ts';
import { letterheadOf, paperOfficeOn } from './paperOffice.ts';
import { lowerFirst, unclosed, wordOf } from './wording.ts';

/** Beyond this many achievements of one form they are told in the list alone. */
const MOST_REASONS = 1;

interface Asked extends CountedRecipient, Pick<Nomination, 'formCode' | 'reason'> {
  name: string;
  detail: string;
  formName: string;
  isTitle: boolean;
}

/**
 * Tờ trình as it was sent: what it asked for, whatever became of it since.
 * @throws AppError NOT_FOUND, NO_RULE_PACK
 */
export async function proposalDocument(context: QueryContext, id: string): Promise<ProposalDocument> {
  const { db } = context;
  const proposal = await proposalById(db, id);
  const office = await paperOfficeOn(db, proposal.issuedOn);
  const round = await roundById(context, proposal.roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const items = await itemsOf(db, id);
  const nominations = await nominationsById(
    db,
    items.map(({ nominationId }) => nominationId),
  );
  const recipients = await recipientsOn(db, proposal.issuedOn, nominations);
  const asked = nominations.map((nomination, index): Asked => {
    const { recipientKind, staffId, unitId, recipientName, formCode, reason } = nomination;
    const { honorific = '', name = '', position = '', unitName = '' } = recipients[index] ?? {};
    const entry = catalogueEntry(pack, formCode);
    return {
      recipientKind,
      staffId,
      unitId,
      recipientName,
      formCode,
      reason,
      name: `${honorific} ${name}`.trim(),
      detail: placeOf({ position, unitName }, office),
      formName: entry?.name ?? formCode,
      isTitle: entry?.class === 'title',
    };
  });
  return {
    ...letterheadOf(office, proposal.symbol),
    officeName: proposal.officeName.toUpperCase(),
    subject: proposal.subject,
    addressees: proposal.addressee
      .split(/[;\n]/)
      .map(unclosed)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    proposer: office.headInSentence,
    legalBases: proposal.legalBases,
    clauses: clausesOf(asked),
    groups: groupedLines(asked, ({ name, detail, formName, reason }) => ({
      name,
      detail,
      formName,
      reason: unclosed(reason),
      bonus: '',
    })),
    recipients: [wordOf('asAbove'), wordOf('leadersOf', { noun: office.noun }), office.archive],
    signature: { formLines: signatureLines(proposal.signatory), name: proposal.signatory.fullName },
  };
}

/** `công nhận danh hiệu “…” cho 03 cá nhân`, one for each title or form. */
function clausesOf(asked: readonly Asked[]): AwardClause[] {
  return [...Map.groupBy(asked, ({ formCode }) => formCode).values()].flatMap((ofForm) => {
    const [first] = ofForm;
    if (!first) return [];
    const reasons = [...new Set(ofForm.map(({ reason }) => lowerFirst(unclosed(reason))))];
    return [
      {
        act: wordOf(first.isTitle ? 'asks.title' : 'asks.form', { name: first.formName }),
        recipients: recipientsInText(ofForm),
        reason: reasons.length > MOST_REASONS ? '' : (reasons[0] ?? ''),
      },
    ];
  });
}
