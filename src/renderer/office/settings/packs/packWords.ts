import { useTranslation } from 'react-i18next';
import type { PackFault, RulePack } from '../../../../shared/domain/rulePack.ts';
import type { Place } from './packEditing.ts';

const valueKeys: Readonly<Record<string, string>> = { 'at-least': 'atLeast', 'more-than': 'moreThan' };

/** The key of the words for a value; some values have other words below another name. */
export function keyOfValue(value: string, name = ''): string {
  return name === 'whole' ? `whole-${value}` : (valueKeys[value] ?? value);
}

/** Words for the names and values of a pack, which are codes. */
export function usePackWords() {
  const { t: translate } = useTranslation('office');
  const of = (group: 'keys' | 'values' | 'faults', key: string, data: object = {}): string =>
    translate(`settings.rules.${group}.${key}` as 'settings.rules.keys.name', { ...data, defaultValue: key });
  const label = (key: string) => of('keys', key);
  return {
    t: (key: 'none' | 'linesHint' | 'add' | 'removeItem' | 'newItem') => translate(`settings.rules.${key}`),
    label,
    word: (value: string, name?: string) => of('values', keyOfValue(value, name)),
    faultWord: ({ fault, name }: Pick<PackFault, 'fault' | 'name'>) => of('faults', fault, { name }),
    /** Where in a pack, in words: Danh hiệu, hình thức › Giấy khen › Tiền thưởng › 2. */
    placeInWords: (place: Place, pack: RulePack | undefined) =>
      place
        .map((step, index) => {
          if (typeof step === 'string') return label(step);
          const entry = index === 1 && place[0] === 'catalogue' ? pack?.catalogue[step] : undefined;
          return entry?.name || String(step + 1);
        })
        .join(' › '),
  };
}
