import { useTranslation } from 'react-i18next';
import type { TemplateDetail } from './TemplateView.tsx';

type Field = TemplateDetail['fields'][number];

/** As it is typed into a template. */
export function tagsOf({ name, kind }: Pick<Field, 'name' | 'kind'>): string {
  if (kind === 'line') return `{@${name}}`;
  return kind === 'text' ? `{${name}}` : `{#${name}}…{/${name}}`;
}

/** What a field stands for: its own words, else those of names that begin alike, else of its kind. */
export function useFieldNote(): (field: Field) => string {
  const { t, i18n } = useTranslation('documents');
  return ({ name, kind }) => {
    if (i18n.exists(`documents:fieldNotes.${name}`)) return t(`fieldNotes.${name}`);
    const families = t(`fieldFamilies.${kind}`, { returnObjects: true }) as Record<string, string>;
    const beginnings = Object.keys(families).toSorted((a, b) => b.length - a.length);
    const family = beginnings.find((beginning) => name.startsWith(`${beginning} `));
    if (family === undefined) return t(`fieldKinds.${kind}`, { name });
    return t(`fieldFamilies.${kind}.${family}`, { rest: name.slice(family.length + 1) });
  };
}
