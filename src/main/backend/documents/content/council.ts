import { AppError } from '../../../../shared/contract/errors.ts';
import { dateInWords } from '../../../../shared/domain/dates.ts';
import { countInText } from '../../../../shared/domain/numbers.ts';
import { recipientLine } from '../../../../shared/domain/person.ts';
import { nominationRows } from '../../commendations/nominations.ts';
import type { QueryContext } from '../../context.ts';
import type { BallotCountDocument, BallotsDocument, SessionMinutesDocument } from '../councilModels.ts';
import type { SignatureBlock } from '../models.ts';
import { placedOn, sharesOf, voteGroups, votingRules } from './councilVotes.ts';
import { headingOf, sessionOf, type Session } from './sessionPaper.ts';
import { lowerFirst, momentInWords, unclosed, wordOf } from './wording.ts';

/** `Lương Đình Khải, Giám đốc Sở`, where the council knows the position. */
function withPosition(name: string, members: Session['members']): string {
  if (name === '') return wordOf('toBeNamed');
  return recipientLine(name, members.find(({ fullName }) => fullName === name)?.position ?? '');
}

function signs(key: string, name: string): SignatureBlock {
  return { formLines: [wordOf(key).toUpperCase()], name };
}

/**
 * Biên bản họp of the council or of a unit's review.
 * @throws AppError NOT_FOUND
 */
export async function sessionMinutesDocument(context: QueryContext, id: string): Promise<SessionMinutesDocument> {
  const paper = await sessionOf(context, id);
  const { session, round, office, isCouncil } = paper;
  const { summoned, present, chair, secretary, members, voteRows, conclusion } = session;
  const subject = isCouncil ? 'councilSubject' : 'reviewSubject';
  return {
    ...headingOf(session, office),
    subject: wordOf(subject, { round: lowerFirst(round.name), year: round.year, unit: session.unitName }),
    startedAt: momentInWords(session.startsAt, session.heldOn),
    place: session.place === '' ? office.profile.name : unclosed(session.place),
    chair: withPosition(chair, members),
    secretary: withPosition(secretary, members),
    summoned: countInText(summoned),
    present: countInText(present),
    absent: countInText(summoned - present),
    members: members.map(({ fullName: name, position, councilTitle, isPresent, absenceReason }) => ({
      name,
      position,
      councilTitle,
      absence: isPresent ? '' : [wordOf('absent'), absenceReason].filter(Boolean).join(': '),
    })),
    votes: await voteGroups(context.db, paper, voteRows),
    rules: votingRules(paper),
    sharesOf: wordOf(`sharesOf.${sharesOf(paper)}`),
    conclusion: conclusion.split(/\n+/).filter((line) => line.trim() !== ''),
    endedAt: momentInWords(session.endsAt, session.heldOn),
    secretarySignature: signs('secretary', secretary),
    chairSignature: signs('chair', chair),
  };
}

/**
 * Biên bản kiểm phiếu of a session's secret ballot.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE before the ballots are counted
 */
export async function ballotCountDocument(context: QueryContext, id: string): Promise<BallotCountDocument> {
  const paper = await sessionOf(context, id);
  const { session, round, office } = paper;
  const { ballotCount } = session;
  if (!ballotCount) throw new AppError('NOTHING_TO_WRITE', {});
  const { counters, issued, returned, valid, invalid, countedAt } = ballotCount;
  const secret = session.voteRows.filter(({ method }) => method === 'secretBallot');
  return {
    ...headingOf(session, office),
    subject: wordOf('ballotCountSubject', { round: lowerFirst(round.name) }),
    countedAt: momentInWords(countedAt, session.heldOn),
    place: session.place === '' ? office.profile.name : unclosed(session.place),
    counters: counters.map(({ fullName: name, position }, index) => ({
      name,
      position,
      role: wordOf(index === 0 ? 'headOfCounting' : 'memberOfCounting'),
    })),
    summoned: countInText(session.summoned),
    present: countInText(session.present),
    issued: countInText(issued),
    returned: countInText(returned),
    valid: countInText(valid),
    invalid: countInText(invalid),
    votes: await voteGroups(context.db, paper, secret),
    counterSignature: {
      formLines: [wordOf('countingBoard').toUpperCase(), wordOf('headOfCounting').toUpperCase()],
      name: counters[0]?.fullName ?? '',
    },
    chairSignature: signs('chair', session.chair),
  };
}

/**
 * Phiếu bầu, one for everyone present: on what was voted in secret; before the vote, on what the rules want voted so.
 * @throws AppError NOT_FOUND, NOTHING_TO_WRITE when there is nothing to vote on in secret, or nobody to vote
 */
export async function ballotsDocument(context: QueryContext, id: string): Promise<BallotsDocument> {
  const { session, round, pack, office } = await sessionOf(context, id);
  const voted = session.voteRows.filter(({ method }) => method === 'secretBallot');
  const waiting = (await nominationRows(context, round))
    .filter(
      ({ status, formCode, unitId }) =>
        status === 'proposed' &&
        pack.council.secretBallotFor.codes.includes(formCode) &&
        (session.unitId === null || unitId === session.unitId),
    )
    .map(({ id: nominationId, recipientName, formName }) => ({ nominationId, recipientName, formName }));
  const named = voted.length > 0 ? voted : waiting;
  const placed = await placedOn(context.db, named, office);
  const candidates = named.map(({ nominationId, recipientName: name, formName }, index) => ({
    ...(placed.get(nominationId) ?? { name, detail: '' }),
    order: String(index + 1),
    formName,
  }));
  if (candidates.length === 0 || session.present === 0) throw new AppError('NOTHING_TO_WRITE', {});
  return {
    ...headingOf(session, office),
    symbol: null,
    subject: round.name,
    day: dateInWords(session.heldOn),
    candidates,
    count: session.present,
  };
}
