import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import {
  DECISION_ABBREVIATION,
  documentNumber,
  registerSeries,
  type RegisterScope,
} from '../../../shared/domain/numbering.ts';
import { nameSortKey, sortKey } from '../../../shared/domain/text.ts';
import type { CatalogueEntry, RulePack } from '../../../shared/domain/rulePack.ts';
import type { CommandContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { officeProfileOn, officeSettings, signatoryOn } from '../office/queries.ts';
import { rulePackById, rulePacks } from '../office/rulePacks.ts';
import { bonusOf, type BonusRules } from './bonus.ts';
import { formFor, officeDecides } from './catalogue.ts';
import { nominationsById, nominationsOf, type Nomination } from './nominations.ts';
import { recipientsOn, type Recipient } from './recipients.ts';
import { openRound, type RoundRow } from './rounds.ts';

type Input = z.output<typeof commendations.issueDecision.input>;

/** One nomination about to become an award. */
interface Grant {
  nomination: Nomination;
  form: CatalogueEntry;
  recipient: Recipient;
}

/** Collectives stand first in the register and on the list, then people, then households. */
const KIND_ORDER = { collective: 0, individual: 1, household: 2 } as const;

/**
 * Decides nominations: the decision, its awards with everything as it is on its day, and their register numbers, all
 * in the transaction of the context.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER, NUMBER_USED, SIGNATORY_NOT_IN_OFFICE, NO_RULE_PACK
 */
export async function issueDecision(context: CommandContext, input: Input) {
  const { change, db, folders } = context;
  const round = await openRound(context, input.roundId);
  if (input.issuedOn < round.periodFrom) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: round.periodFrom, later: input.issuedOn });
  }
  await assertNumberFree(db, input);
  const pack = rulePackById(folders, round.rulePackId);
  const settings = await officeSettings(db);
  const grants = await grantsOf(context, input, pack);
  const { id, symbol } = await insertDecision(context, input, round, settings.documentNumberPattern);
  const bonusRules: BonusRules = {
    packs: rulePacks(folders.resources),
    decidedOn: input.issuedOn,
    rounding: settings.bonusRounding ?? pack.bonusRounding.mode,
  };
  const numbers = new RegisterNumbers(db, settings.registerScope, round.year);
  let bonusTotalDong = 0;
  for (const grant of grants) {
    const bonus = bonusOf(grant.form, grant.nomination.recipientKind, bonusRules);
    bonusTotalDong += bonus.bonusDong;
    change.insert('awards', {
      ...snapshotOf(grant),
      ...(await numbers.next(grant.form)),
      ...bonus,
      decisionId: id,
      decisionSymbol: symbol,
      decidedOn: input.issuedOn,
      year: round.year,
      status: 'granted',
      handedOverOn: null,
      handedOverMeetingId: null,
      receivedBy: '',
    });
    change.update('nominations', grant.nomination.id, { status: 'decided' });
  }
  return { id, awards: grants.length, bonusTotalDong };
}

async function assertNumberFree(db: Reader, { number, issuedOn }: Input): Promise<void> {
  const same = await db
    .selectFrom('decisions')
    .select('symbol')
    .where('year', '=', yearOf(issuedOn))
    .where('number', '=', number)
    .executeTakeFirst();
  if (same) throw new AppError('NUMBER_USED', { number: same.symbol });
}

async function insertDecision(context: CommandContext, input: Input, round: RoundRow, pattern: string) {
  const { change, db } = context;
  const { number, issuedOn, subject, legalBases, signatoryId } = input;
  const signatory = await signatoryOn(db, signatoryId, issuedOn);
  const { name: officeName, abbreviation } = await officeProfileOn(db, issuedOn);
  const symbol = documentNumber({
    number,
    kindAbbreviation: DECISION_ABBREVIATION,
    officeAbbreviation: abbreviation,
    pattern,
  });
  const id = change.insert('decisions', {
    roundId: round.id,
    number,
    year: yearOf(issuedOn),
    symbol,
    issuedOn,
    subject,
    legalBases: JSON.stringify(legalBases),
    rulePackId: round.rulePackId,
    officeName,
    signatoryName: signatory.fullName,
    signatoryPosition: signatory.position,
    signatoryForm: signatory.form,
    signatoryOnBehalfOf: signatory.onBehalfOf,
  });
  return { id, symbol };
}

/** What is decided, in the order of the register. */
async function grantsOf({ db }: CommandContext, input: Input, pack: RulePack): Promise<Grant[]> {
  const nominations = input.nominationIds
    ? await nominationsNamed(db, input.roundId, input.nominationIds, pack)
    : await nominationsApproved(db, input.roundId, pack);
  if (nominations.length === 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'nothingApproved' });
  const recipients = await recipientsOn(db, input.issuedOn, nominations);
  const grants = recipients.map((recipient, index) => {
    const nomination = nominations[index] as Nomination;
    if (recipient.isInBin) {
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'recipientRemoved', name: recipient.name });
    }
    const { formCode, recipientKind } = nomination;
    return { nomination, recipient, form: formFor(pack, formCode, recipientKind) };
  });
  return inRegisterOrder(grants);
}

/** What lies above the office's authority stays approved and waits for its proposal. */
async function nominationsApproved(db: Reader, roundId: string, pack: RulePack): Promise<Nomination[]> {
  const approved = await nominationsOf(db, { roundId, status: 'approved' });
  return approved.filter(({ formCode, recipientKind }) => officeDecides(formFor(pack, formCode, recipientKind)));
}

async function nominationsNamed(db: Reader, roundId: string, ids: readonly string[], pack: RulePack) {
  const nominations = await nominationsById(db, ids);
  for (const { roundId: itsRound, status, formCode, recipientKind, recipientName: name } of nominations) {
    if (itsRound !== roundId) throw new AppError('NOT_FOUND', { what: 'nominations' });
    if (status === 'decided') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationDecided', name });
    if (status !== 'approved') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationNotApproved', name });
    const form = formFor(pack, formCode, recipientKind);
    if (!officeDecides(form)) {
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'formOfHigherLevel', name: form.name });
    }
  }
  return nominations;
}

/** Collectives before people, each in dictionary order; the same name twice as it was entered. */
function inRegisterOrder(grants: readonly Grant[]): Grant[] {
  const keyed = grants.map((grant) => {
    const { recipientKind } = grant.nomination;
    const { name } = grant.recipient;
    return {
      grant,
      kind: KIND_ORDER[recipientKind],
      key: recipientKind === 'collective' ? sortKey(name) : nameSortKey(name),
    };
  });
  return keyed
    .toSorted((a, b) => a.kind - b.kind || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ grant }) => grant);
}

function snapshotOf({ nomination, form, recipient }: Grant) {
  return {
    nominationId: nomination.id,
    recipientKind: nomination.recipientKind,
    staffId: nomination.staffId,
    unitId: recipient.unitId,
    honorific: recipient.honorific,
    recipientName: recipient.name,
    recipientPosition: recipient.position,
    recipientUnit: recipient.unitName,
    isDirectWorker: recipient.isDirectWorker,
    formCode: form.code,
    formName: form.name,
    reason: nomination.reason,
  };
}

/** Hands out register numbers, going on from the last one in each series. Safe because writers take turns. */
class RegisterNumbers {
  readonly #db: Reader;
  readonly #scope: RegisterScope;
  readonly #year: number;
  readonly #last = new Map<string, number>();

  constructor(db: Reader, scope: RegisterScope, year: number) {
    this.#db = db;
    this.#scope = scope;
    this.#year = year;
  }

  async next({ shortCode }: CatalogueEntry): Promise<{ registerScope: string; registerNumber: number }> {
    const registerScope = registerSeries(this.#scope, shortCode, this.#year);
    const registerNumber = (this.#last.get(registerScope) ?? (await this.#lastStored(registerScope))) + 1;
    this.#last.set(registerScope, registerNumber);
    return { registerScope, registerNumber };
  }

  async #lastStored(registerScope: string): Promise<number> {
    const { last } = await this.#db
      .selectFrom('awards')
      .select((eb) => eb.fn.max('registerNumber').as('last'))
      .where('registerScope', '=', registerScope)
      .executeTakeFirstOrThrow();
    return last ?? 0;
  }
}
