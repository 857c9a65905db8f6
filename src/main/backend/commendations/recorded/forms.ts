import type { CatalogueEntry, RecipientKind, RulePack } from '../../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../../context.ts';
import { packsInUse } from '../../office/rulePacks.ts';

/** A title or form that packs have under one code. */
export interface KnownForm extends Pick<CatalogueEntry, 'code' | 'name' | 'shortCode' | 'class'> {
  /** All it goes or went to. */
  recipients: RecipientKind[];
  /** All it is or was called by. */
  otherNames: string[];
}

/** How far a pack is from ruling a day: not at all where it does, else the nearest earlier one comes first. */
function distance({ effectiveFrom, effectiveTo }: RulePack, day: string): string {
  if (effectiveFrom > day) return `2${effectiveFrom}`;
  const isInForce = effectiveTo === null || effectiveTo >= day;
  return isInForce ? '0' : `1${9999 - Number(effectiveTo.slice(0, 4))}`;
}

/**
 * What any pack has, each code once, in the order of the packs, named as in the pack that ruled the end of a year, or
 * the nearest one where none did.
 */
export async function knownForms(context: QueryContext, year: number): Promise<KnownForm[]> {
  const day = `${year}-12-31`;
  const packs = (await packsInUse(context)).toSorted((a, b) => (distance(a, day) < distance(b, day) ? -1 : 1));
  const forms = new Map<string, KnownForm>();
  for (const { code, name, shortCode, class: formClass, recipients, otherNames } of packs.flatMap(
    ({ catalogue }) => catalogue,
  )) {
    const known = forms.get(code);
    if (!known) {
      forms.set(code, {
        code,
        name,
        shortCode,
        class: formClass,
        recipients: [...recipients],
        otherNames: [...otherNames],
      });
      continue;
    }
    known.recipients = [...new Set([...known.recipients, ...recipients])];
    known.otherNames = [...new Set([...known.otherNames, name, ...otherNames])];
  }
  return [...forms.values()];
}

/** The forms of each year asked for, read once. */
export class FormsOfYears {
  readonly #context: QueryContext;
  readonly #years = new Map<number, ReadonlyMap<string, KnownForm>>();

  constructor(context: QueryContext) {
    this.#context = context;
  }

  async find(code: string, year: number): Promise<KnownForm | undefined> {
    const known =
      this.#years.get(year) ?? new Map((await knownForms(this.#context, year)).map((form) => [form.code, form]));
    this.#years.set(year, known);
    return known.get(code);
  }
}
