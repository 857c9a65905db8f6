import type { CellProblem, CellWarning } from '../../../../shared/domain/import/cells.ts';
import { formMatcher, type FormMatcher } from '../../../../shared/domain/import/formNames.ts';
import type { ImportedNomination } from '../../../../shared/domain/import/nominations.ts';
import type { ImportProblem } from '../../../../shared/domain/import/person.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { usualReason, withYear, wordingsOf } from '../../../../shared/domain/reasons.ts';
import type { Reader } from '../../database/open.ts';
import { KnownNominees } from './knownNominees.ts';
import { recipientOfRow, type Recipient, type RecipientProblem } from './recipientOfRow.ts';
import type { NominationChoices, NominationList, RoundForms } from './readNominationList.ts';
import { nominationKey } from '../nominationKey.ts';

type Outcome = OutputOf<'commendations.previewNominations'>['nominations'][number]['outcome'];
type FormProblem =
  | 'formMissing'
  | 'formUnknown'
  | 'formUnsure'
  | 'formNotForRecipient'
  | 'reasonMissing'
  | 'achievedOnMissing'
  | 'achievedInFuture';

/** What is wrong with a row; `names`: the people, units or forms it is about. */
export interface NominationProblem extends ImportProblem<CellProblem | CellWarning | RecipientProblem | FormProblem> {
  names: string;
}

export interface PlannedNomination {
  row: number;
  outcome: Outcome;
  recipient: Recipient;
  formCode: string;
  formName: string;
  reason: string;
  achievedOn: string | null;
  rating: ImportedNomination['rating'];
  sameAsRow: number | null;
}

export interface NominationPlan {
  nominations: PlannedNomination[];
  problems: NominationProblem[];
}

/** What importing the list would do to the round as it stands. */
export async function planNominations(
  db: Reader,
  list: NominationList,
  choices: NominationChoices,
  round: RoundForms,
): Promise<NominationPlan> {
  const rows = list.read.nominations;
  const chosen = choices.rows.flatMap(({ staffId }) => staffId ?? []);
  const known = await KnownNominees.read(db, round, rows, chosen);
  const planning = new Planning(known, choices, round);
  for (const row of rows) planning.add(row);
  const read = list.read.problems.map((problem): NominationProblem => ({ ...problem, names: '' }));
  const problems = [...read, ...planning.problems].toSorted((a, b) => a.row - b.row);
  return { nominations: planning.nominations, problems };
}

/** Several titles in one cell. */
const BETWEEN_FORMS = /\s*[;,+\n]\s*|\s+và\s+/u;

class Planning {
  readonly nominations: PlannedNomination[] = [];
  readonly problems: NominationProblem[] = [];
  readonly #known: KnownNominees;
  readonly #choices: NominationChoices;
  readonly #chosen: ReadonlyMap<number, NominationChoices['rows'][number]>;
  readonly #round: RoundForms;
  readonly #forms: FormMatcher;
  readonly #taken: ReadonlySet<string>;
  /** The rows that said what later ones may say again. */
  readonly #said = new Map<string, number>();

  constructor(known: KnownNominees, choices: NominationChoices, round: RoundForms) {
    this.#known = known;
    this.#choices = choices;
    this.#chosen = new Map(choices.rows.map((choice) => [choice.row, choice]));
    this.#round = round;
    this.#forms = formMatcher(round.forms);
    this.#taken = new Set(round.takenKeys);
  }

  /** One nomination for each title or form of the row. */
  add(row: ImportedNomination): void {
    const choice = this.#chosen.get(row.row);
    const kindOfForms = this.#kindOfForms(row.forms);
    const { recipient, problem } = recipientOfRow(row, {
      known: this.#known,
      choice,
      kindOfForms,
      defaultUnitId: this.#choices.unitId ?? null,
    });
    const isBlank = row.forms.length === 0 && row.reason === '' && this.#choices.formCode === undefined;
    const plain = { row: row.row, recipient, formCode: '', formName: '', reason: row.reason, achievedOn: null };
    const plan = (outcome: Outcome) =>
      this.nominations.push({ ...plain, rating: row.rating, outcome, sameAsRow: null });
    if (choice?.act === 'skip' || (isBlank && !row.isRefused)) return void plan('skipped');
    if (row.isRefused) return void plan('refused');
    const forms = this.#formsOf(row, recipient);
    if (problem) this.#report(row, row.nameColumn, row.name, problem.why, problem.names);
    if (forms.length === 0) return void plan('refused');
    for (const form of forms)
      this.#addForm(row, recipient, form, problem?.isChoice ? 'unsure' : problem ? 'refused' : null);
  }

  #addForm(
    row: ImportedNomination,
    recipient: Recipient,
    form: RoundForms['forms'][number],
    wrong: 'unsure' | 'refused' | null,
  ): void {
    const reason = row.reason === '' ? this.#offeredReason(form, recipient, row.rating) : row.reason;
    const key = nominationKey({ ...recipient, recipientName: recipient.name, formCode: form.code });
    const sameAsRow = this.#said.get(key) ?? null;
    let outcome: Outcome = wrong ?? (this.#taken.has(key) ? 'unchanged' : sameAsRow === null ? 'new' : 'duplicate');
    const achievedOn = row.achievedOn ?? this.#choices.achievedOn ?? null;
    const missing = reason === '' ? 'reasonMissing' : this.#dayProblem(achievedOn);
    if (outcome === 'new' && missing) {
      this.#report(row, row.formColumn, form.name, missing, form.name);
      outcome = 'refused';
    }
    if (outcome === 'new') this.#said.set(key, row.row);
    this.nominations.push({
      row: row.row,
      outcome,
      recipient,
      formCode: form.code,
      formName: form.name,
      reason: withYear(reason, this.#round.year),
      achievedOn,
      rating: row.rating,
      sameAsRow: outcome === 'duplicate' ? sameAsRow : null,
    });
  }

  /** A sudden achievement is rewarded soon after its day, which therefore is known. */
  #dayProblem(achievedOn: string | null): 'achievedOnMissing' | 'achievedInFuture' | null {
    if (achievedOn === null) return this.#round.kind === 'sudden' ? 'achievedOnMissing' : null;
    return achievedOn > this.#round.today ? 'achievedInFuture' : null;
  }

  /** What the row is put forward for; empty, and told, when one of them cannot be made out. */
  #formsOf(row: ImportedNomination, { recipientKind }: Recipient): RoundForms['forms'] {
    const { formCode } = this.#choices;
    const said = row.forms.length === 0 && formCode !== undefined ? [formCode] : row.forms;
    if (said.length === 0) this.#report(row, row.formColumn, '', 'formMissing');
    const texts = said.flatMap((text) =>
      this.#forms.find(text, null).length > 0 ? [text] : text.split(BETWEEN_FORMS),
    );
    const forms: RoundForms['forms'] = [];
    for (const text of texts.filter((part) => part !== '')) {
      const meant = this.#forms.find(text, recipientKind);
      const [form] = meant;
      const inPack = form && this.#round.forms.find(({ code }) => code === form.code);
      if (inPack && meant.length === 1) {
        if (!forms.includes(inPack)) forms.push(inPack);
        continue;
      }
      const others = this.#forms.find(text, null);
      const why = form ? 'formUnsure' : others.length > 0 ? 'formNotForRecipient' : 'formUnknown';
      const names = (form ? meant : others).map(({ name }) => name).join('; ');
      this.#report(row, row.formColumn, text, why, names);
      return [];
    }
    return forms;
  }

  /** The kind of recipient all the row's titles are for, if it is one only. */
  #kindOfForms(texts: readonly string[]) {
    const kinds = new Set(
      texts.flatMap((text) => this.#forms.find(text, null)).flatMap(({ recipients }) => recipients),
    );
    const [kind] = kinds;
    return kinds.size === 1 && kind ? kind : null;
  }

  /** What the staff list says of a person's year counts more than the list that was sent. */
  #offeredReason(
    form: RoundForms['forms'][number],
    { recipientKind, staffId }: Recipient,
    said: ImportedNomination['rating'],
  ): string {
    const rating = this.#known.byId(staffId ?? '')?.rating ?? said ?? undefined;
    return usualReason(wordingsOf(form, this.#round.kind), { kind: recipientKind, year: this.#round.year, rating });
  }

  #report(row: ImportedNomination, column: number, value: string, code: NominationProblem['code'], names = ''): void {
    this.problems.push({ row: row.row, column, value, code, names, isError: true });
  }
}
