import type { QueryContext } from '../../context.ts';
import type { DocumentKind } from '../models.ts';
import type { FilledDocument } from '../writeWordJob.ts';
import { achievementRecordDocument, achievementReportDocument } from './achievementRecord.ts';
import { agendaDocument } from './agenda.ts';
import { bonusListDocument, certificateListDocument, registerDocument } from './awardLists.ts';
import { ballotCountDocument, ballotsDocument, sessionMinutesDocument } from './council.ts';
import { correctionDocument } from './correction.ts';
import { decisionDocument } from './decision.ts';
import { minutesDocument } from './minutes.ts';
import { callNoticeDocument, resultNoticeDocument } from './notices.ts';
import { pledgeDocument } from './pledge.ts';
import { proposalDocument } from './proposal.ts';
import { resolutionDocument } from './resolution.ts';

/**
 * What a document says, from the database: of a decision, a meeting, a movement, a round, a proposal, a year of the
 * register, or a person and perhaps more.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, NOTHING_TO_WRITE, NO_RULE_PACK
 */
export async function fillDocument(
  context: QueryContext,
  kind: DocumentKind,
  subjectId: string,
  furtherSubjectIds: readonly string[],
): Promise<FilledDocument> {
  switch (kind) {
    case 'decision':
      return { kind, model: await decisionDocument(context, subjectId) };
    case 'correction':
      return { kind, model: await correctionDocument(context, subjectId) };
    case 'agenda':
      return { kind, model: await agendaDocument(context, subjectId) };
    case 'minutes':
      return { kind, model: await minutesDocument(context, subjectId) };
    case 'resolution':
      return { kind, model: await resolutionDocument(context, subjectId) };
    case 'pledge':
      return { kind, model: await pledgeDocument(context, subjectId) };
    case 'proposal':
      return { kind, model: await proposalDocument(context, subjectId) };
    case 'callNotice':
      return { kind, model: await callNoticeDocument(context, subjectId) };
    case 'resultNotice':
      return { kind, model: await resultNoticeDocument(context, subjectId) };
    case 'bonusList':
      return { kind, model: await bonusListDocument(context, subjectId) };
    case 'certificateList':
      return { kind, model: await certificateListDocument(context, subjectId) };
    case 'register':
      return { kind, model: await registerDocument(context, Number(subjectId)) };
    case 'unitReview':
    case 'councilMinutes':
      return { kind, model: await sessionMinutesDocument(context, subjectId) };
    case 'ballots':
      return { kind, model: await ballotsDocument(context, subjectId) };
    case 'ballotCount':
      return { kind, model: await ballotCountDocument(context, subjectId) };
    case 'achievementReport':
      return { kind, model: await achievementReportDocument(context, [subjectId, ...furtherSubjectIds]) };
    case 'achievementRecord':
      return { kind, model: await achievementRecordDocument(context, [subjectId, ...furtherSubjectIds]) };
  }
}
