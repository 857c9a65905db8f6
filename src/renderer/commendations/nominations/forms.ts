import type { Rating } from '../../../shared/domain/person.ts';
import type { CatalogueRow, RecipientKind } from '../types.ts';

/** What this kind of recipient can be put forward for. */
export function formsFor(catalogue: readonly CatalogueRow[], kind: RecipientKind): CatalogueRow[] {
  return catalogue.filter(({ recipientKinds }) => recipientKinds.includes(kind));
}

/** What an office awards most: a form it decides itself, the certificate of merit. */
export function usualForm(forms: readonly CatalogueRow[]): CatalogueRow | undefined {
  return forms.find((form) => form.class === 'form' && form.officeDecides) ?? forms[0];
}

interface ReasonQuestion {
  kind: RecipientKind;
  year: number;
  /** Of the recipient in that year, where it is known: its own wording comes first. */
  rating?: Rating | undefined;
}

/** The wordings of reasons that fit, with the year in its place. */
export function reasonsFor(form: CatalogueRow | undefined, { kind, year, rating }: ReasonQuestion): string[] {
  const fitting = (form?.reasonTemplates ?? []).filter(
    ({ recipientKind }) => recipientKind === null || recipientKind === kind,
  );
  const rank = (template: (typeof fitting)[number]) => (template.rating === (rating ?? null) ? 0 : 1);
  return fitting.toSorted((a, b) => rank(a) - rank(b)).map(({ text }) => text.replaceAll('{year}', String(year)));
}
