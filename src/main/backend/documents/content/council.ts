import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { dateInWords } from '../../../../shared/domain/dates.ts';
import { symbolWithoutNumber } from '../../../../shared/domain/numbering.ts';
import { countInText } from '../../../../shared/domain/numbers.ts';
import { sessionDetail } from '../../commendations/council/queries.ts';
import { nominationRows } from '../../commendations/nominations.ts';
import { roundById } from '../../commendations/rounds.ts';
import type { QueryContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import type { BallotCountDocument, BallotsDocument, SessionMinutesDocument, SessionVote } from '../councilModels.ts';
import type { Letterhead, SignatureBlock } from '../models.ts';
import { letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { lowerFirst, momentInWords, shareInText, unclosed, wordOf } from './wording.ts';

type Session = OutputOf<'commendations.session'>;

/** What a session's papers share. */
async function sessionOf(context: QueryContext, id: string) {
  const session = await sessionDetail(context, id);
  const round = await roundById(context, session.roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const office = await paperOfficeOn(context.db, session.heldOn);
  return { session, round, pack, office, isCouncil: session.unitId === null };
}

/** The council and a unit stand under the office; the council numbers its papers in a series of its own. */
function headingOf(session: Session, office: PaperOffice): Letterhead {
  const isCouncil = session.unitId === null;
  const symbol = symbolWithoutNumber({
    kindAbbreviation: 'BB',
    officeAbbreviation: wordOf('councilAbbreviation'),
    pattern: office.settings.documentNumberPattern,
  });
  return {
    ...letterheadOf(office, isCouncil ? symbol : null),
    parentAuthority: office.profile.name.toUpperCase(),
    officeName: (isCouncil ? wordOf('councilName') : session.unitName).toUpperCase(),
  };
}

function votesOf({ voteRows }: Pick<Session, 'voteRows'>, isOfMembers: boolean): SessionVote[] {
  return voteRows.map((vote, index) => ({
    order: String(index + 1),
    name: vote.recipientName,
    formName: vote.formName,
    method: wordOf(`voteMethods.${vote.method}`),
    votesFor: countInText(vote.votesFor),
    votesAgainst: countInText(vote.votesAgainst),
    abstained: countInText(vote.abstained),
    percentFor: shareInText(vote.votesFor, isOfMembers ? vote.summoned : vote.present),
    verdict: wordOf(vote.verdict.passed ? 'passed' : 'rejected'),
  }));
}

function signs(key: string, name: string): SignatureBlock {
  return { formLines: [wordOf(key).toUpperCase()], name };
}

/**
 * Biên bản họp of the council or of a unit's review.
 * @throws AppError NOT_FOUND
 */
export async function sessionMinutesDocument(context: QueryContext, id: string): Promise<SessionMinutesDocument> {
  const { session, round, pack, office, isCouncil } = await sessionOf(context, id);
  const { summoned, present, chair, secretary, members, voteRows, conclusion } = session;
  const subject = isCouncil ? 'councilSubject' : 'reviewSubject';
  return {
    ...headingOf(session, office),
    subject: wordOf(subject, { round: lowerFirst(round.name), year: round.year, unit: session.unitName }),
    startedAt: momentInWords(session.startsAt, session.heldOn),
    place: session.place === '' ? office.profile.name : unclosed(session.place),
    chair: chair === '' ? wordOf('toBeNamed') : chair,
    secretary: secretary === '' ? wordOf('toBeNamed') : secretary,
    summoned: countInText(summoned),
    present: countInText(present),
    absent: countInText(summoned - present),
    members: members.map(({ fullName: name, position, councilTitle, isPresent, absenceReason }) => ({
      name,
      position,
      councilTitle,
      absence: isPresent ? '' : [wordOf('absent'), absenceReason].filter(Boolean).join(': '),
    })),
    votes: votesOf(session, isCouncil && pack.council.whole === 'members'),
    rules: [...new Set(voteRows.map(({ verdict }) => `${unclosed(verdict.rule)} (${verdict.source})`))],
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
  const { session, round, pack, office, isCouncil } = await sessionOf(context, id);
  const { ballotCount } = session;
  if (!ballotCount) throw new AppError('NOTHING_TO_WRITE', {});
  const { counters, issued, returned, valid, invalid, countedAt } = ballotCount;
  const secret = session.voteRows.filter(({ method }) => method === 'secretBallot');
  return {
    ...headingOf(session, office),
    subject: wordOf('ballotCountSubject', { round: lowerFirst(round.name) }),
    countedAt: momentInWords(countedAt, session.heldOn),
    place: session.place === '' ? office.profile.name : unclosed(session.place),
    counters: counters.map(({ fullName: name, position }) => ({ name, position })),
    summoned: countInText(session.summoned),
    present: countInText(session.present),
    issued: countInText(issued),
    returned: countInText(returned),
    valid: countInText(valid),
    invalid: countInText(invalid),
    votes: votesOf({ voteRows: secret }, isCouncil && pack.council.whole === 'members'),
    counterSignature: signs('countingBoard', counters[0]?.fullName ?? ''),
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
  const waiting = (await nominationRows(context, round)).filter(
    ({ status, formCode, unitId }) =>
      status === 'proposed' &&
      pack.council.secretBallotFor.codes.includes(formCode) &&
      (session.unitId === null || unitId === session.unitId),
  );
  const candidates = (voted.length > 0 ? voted : waiting).map(({ recipientName: name, formName }, index) => ({
    order: String(index + 1),
    name,
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
