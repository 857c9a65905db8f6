import { AppError } from '../../../../shared/contract/errors.ts';
import { dateInWords } from '../../../../shared/domain/dates.ts';
import { countInText } from '../../../../shared/domain/numbers.ts';
import { signatureLines } from '../../../../shared/domain/signature.ts';
import type { QueryContext } from '../../context.ts';
import { meetingRecord } from '../../meetings/record.ts';
import { rulePackOn } from '../../office/rulePacks.ts';
import { movementRows, pledgeRows, targetRows } from '../../pledges/queries.ts';
import type { ResolutionDocument } from '../models.ts';
import { chairOf } from './people.ts';
import { blankSymbol, letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { targetLine } from './targets.ts';
import { hasPassedResolution, regulationLines, resolutionPassed } from './votes.ts';
import { movementInSentence, wordOf } from './wording.ts';

/**
 * Nghị quyết hội nghị: what the meeting passed, the office's targets of the year after it, and the movement it
 * launched.
 * @throws AppError NOT_ALLOWED_NOW before the resolution is passed
 */
export async function resolutionDocument(context: QueryContext, meetingId: string): Promise<ResolutionDocument> {
  const { db } = context;
  const record = await meetingRecord(context, meetingId);
  const { meeting, agenda } = record;
  const vote = resolutionPassed(record);
  if (!vote || !hasPassedResolution(record)) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'resolutionNotPassed' });
  }
  const office = await paperOfficeOn(db, meeting.heldOn);
  const { noun } = office;
  const movement = (await movementRows(db)).find((row) => row.meetingId === meeting.id && row.launchedOn !== null);
  const signed = (await pledgeRows(db, { meetingId: meeting.id })).length;
  const targetYear = meeting.year + 1;
  const chair = chairOf(record, office);
  return {
    ...letterheadOf(office, blankSymbol(office, 'NQ')),
    meetingName: meeting.name,
    deciderTitle: meeting.name.toUpperCase(),
    legalBases: [...(await legalBasesOn(context, 'resolution', meeting.heldOn)), wordOf('basisDiscussion')],
    reports: agenda.filter(({ kind }) => kind === 'report').map(({ title }) => title),
    targetYear: String(targetYear),
    targets: (await targetRows(db, { year: targetYear, unitId: null })).map(targetLine),
    regulations: regulationLines({
      ...record,
      amendments: record.amendments.filter(({ status }) => status === 'passed'),
    }),
    movement: movement ? movementInSentence(movement.name) : null,
    pledgedUnits: signed > 0 ? wordOf('pledgedUnits', { count: countInText(signed) }) : null,
    implementers: implementersOf(office),
    vote,
    passedOn: dateInWords(meeting.heldOn),
    recipients: [wordOf('leadersOf', { noun }), wordOf('unitsOf', { noun }), office.archive],
    signature: {
      formLines: signatureLines({ form: 'TM', onBehalfOf: wordOf('presidium'), position: chair.position }),
      name: chair.fullName,
    },
  };
}

function implementersOf({ noun, profile }: PaperOffice): string {
  const union = profile.hasUnion && profile.unionName !== '' ? profile.unionName : null;
  return union === null
    ? wordOf('implementers.resolution', { noun })
    : wordOf('implementers.resolutionWithUnion', { noun, union });
}

/** The bases the rules of the day propose for a kind of paper. */
export async function legalBasesOn(
  context: QueryContext,
  document: 'resolution' | 'pledge',
  date: string,
): Promise<string[]> {
  const { legalBases } = await rulePackOn(context, date);
  return legalBases.filter((basis) => basis.document === document).map(({ text }) => text);
}
