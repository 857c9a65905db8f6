import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import { registerSeries, type RegisterScope } from '../../../shared/domain/numbering.ts';
import type { CatalogueEntry } from '../../../shared/domain/rulePack.ts';
import type { CommandContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { officeProfileOn, officeSettings, signatoryOn } from '../office/queries.ts';
import { rulePackById } from '../office/rulePacks.ts';
import { bonusOf, bonusRules } from './bonus.ts';
import { requireReasons } from './checks/round.ts';
import { decisionSymbol } from './decisions.ts';
import { grantsOf, type Grant } from './grants.ts';
import { openRound, type RoundRow } from './rounds.ts';

type Input = z.output<typeof commendations.issueDecision.input>;

/**
 * Decides nominations: the decision, its awards with everything as it is on its day, and their register numbers, all
 * in the transaction of the context.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER, NUMBER_USED, SIGNATORY_NOT_IN_OFFICE, NO_RULE_PACK,
 * WARNINGS_OPEN
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
  const grants = await grantsOf(db, input, pack);
  await requireReasons(
    context,
    { round, asOf: input.issuedOn, reason: input.warningsReason },
    grants.map(({ nomination }) => nomination),
  );
  const { id, symbol } = await insertDecision(context, input, round, settings.documentNumberPattern);
  const rules = bonusRules(folders, pack, settings, input.issuedOn);
  const numbers = new RegisterNumbers(db, settings.registerScope, round.year);
  let bonusTotalDong = 0;
  for (const grant of grants) {
    const bonus = bonusOf(grant.form, grant.nomination.recipientKind, rules);
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
  const symbol = decisionSymbol(number, abbreviation, pattern);
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
