import { today } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { NominationFacts, OtherNomination } from '../../../shared/domain/checks/facts.ts';
import { checkNomination } from '../../../shared/domain/checks/nomination.ts';
import type { CatalogueEntry } from '../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../context.ts';
import { rulePackOn } from '../office/rulePacks.ts';
import { gatherFacts } from './checks/facts.ts';
import type { Nomination } from './nominations.ts';
import { recipientsOn } from './recipients.ts';
import type { RoundRow } from './rounds.ts';

type Eligibility = OutputOf<'commendations.eligibility'>;
type Row = Eligibility['rows'][number];

/** What only a round and its papers can say, and not the person's own record. */
const OF_THE_ROUND: ReadonlySet<string> = new Set([
  'ceiling',
  'roundCeiling',
  'dossier',
  'sameAchievement',
  'titleBonuses',
]);

/**
 * What the standards of the rules in force at the end of a year say of a person, for every title and form: as if the
 * person were nominated for each of them.
 * @throws AppError NOT_FOUND, NO_RULE_PACK
 */
export async function eligibility(
  context: QueryContext,
  { staffId, year }: { staffId: string; year: number },
): Promise<Eligibility> {
  const { db } = context;
  const periodTo = `${year}-12-31`;
  const pack = await rulePackOn(context, periodTo);
  const key = { recipientKind: 'individual', staffId, unitId: null, recipientName: '' } as const;
  const [recipient] = await recipientsOn(db, today() < periodTo ? today() : periodTo, [key]);
  // A high honour without a standard that can be checked would seem open to everybody.
  const forms = pack.catalogue.filter(
    ({ recipients, officeAuthority, standards }) =>
      recipients.includes('individual') &&
      (officeAuthority === 'decide' || standards.some(({ condition }) => condition !== undefined)),
  );
  const nominations = forms.map(({ code }): Nomination => ({
    ...key,
    id: code,
    roundId: '',
    unitId: recipient?.unitId ?? null,
    formCode: code,
    reason: '',
    status: 'proposed',
    collectiveRating: null,
    achievedOn: null,
  }));
  const round = roundOfYear(year, { rulePackId: pack.id, rulePackName: pack.name });
  const facts = await gatherFacts(context, { round, pack, asOf: today() }, nominations);
  return { year, rulePackName: pack.name, rows: judgedTogether(facts) };
}

/**
 * Titles build on one another within a year: whoever can be proposed for one can be proposed for the next along with it.
 * What is met only in that way is told as a notice.
 */
function judgedTogether({ nominations, round }: Awaited<ReturnType<typeof gatherFacts>>): Row[] {
  const judged = (proposed: readonly CatalogueEntry[]): Row[] =>
    nominations.map(({ others, ...nomination }) => {
      const together = proposed.filter(({ code }) => code !== nomination.form.code).map(proposedWith);
      const findings = checkNomination({ ...nomination, others: [...others, ...together] }, round).filter(
        ({ rule }) => !OF_THE_ROUND.has(rule),
      );
      const { code, name, class: formClass } = nomination.form;
      return { code, name, class: formClass, isEligible: !findings.some(isWarning), findings };
    });
  const alone = judged([]);
  let rows = alone;
  let proposed: CatalogueEntry[] = [];
  for (;;) {
    const titles = eligibleTitles(nominations, rows);
    if (titles.length === proposed.length) break;
    proposed = titles;
    rows = judged(proposed);
  }
  return alone.map((row, index) => {
    const together = rows[index];
    const severityOf = new Map(together?.findings.map(({ key, severity }) => [key, severity]));
    const findings = row.findings.map((finding) => ({
      ...finding,
      severity: severityOf.get(finding.key) ?? ('notice' as const),
    }));
    return { ...row, isEligible: together?.isEligible ?? row.isEligible, findings };
  });
}

const isWarning = ({ severity }: Row['findings'][number]) => severity === 'warning';

function eligibleTitles(nominations: readonly NominationFacts[], rows: readonly Row[]): CatalogueEntry[] {
  const eligible = new Set(rows.filter(({ isEligible }) => isEligible).map(({ code }) => code));
  return nominations.map(({ form }) => form).filter((form) => form.class === 'title' && eligible.has(form.code));
}

function proposedWith({ code, name, class: formClass }: CatalogueEntry): OtherNomination {
  return { formCode: code, formName: name, formClass, roundName: '', reason: '' };
}

/** A round over a whole year that nobody has opened. */
function roundOfYear(year: number, pack: Pick<RoundRow, 'rulePackId' | 'rulePackName'>): RoundRow {
  return {
    id: '',
    name: '',
    kind: 'regular',
    year,
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    deadline: null,
    status: 'open',
    newerRulePackName: null,
    nominations: 0,
    awards: 0,
    ...pack,
  };
}
