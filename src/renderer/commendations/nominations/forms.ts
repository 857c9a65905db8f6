import type { CatalogueRow, RecipientKind } from '../types.ts';

/** What this kind of recipient can be put forward for. */
export function formsFor(catalogue: readonly CatalogueRow[], kind: RecipientKind): CatalogueRow[] {
  return catalogue.filter(({ recipientKinds }) => recipientKinds.includes(kind));
}

/** What an office awards most: a form it decides itself, the certificate of merit. */
export function usualForm(forms: readonly CatalogueRow[]): CatalogueRow | undefined {
  return forms.find((form) => form.class === 'form' && form.officeDecides) ?? forms[0];
}
