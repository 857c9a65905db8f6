import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Reader } from '../database/open.ts';
import type { FontBook } from './fonts.ts';

type FontRow = OutputOf<'certificates.fonts'>['rows'][number];
type Weight = FontRow['weights'][number];

/** The families a box may be set in: the program's by name, then the office's own as they were added. */
export async function fontRows(db: Reader, fonts: FontBook): Promise<FontRow[]> {
  const own = await db
    .selectFrom('certificateFonts')
    .select(['id', 'fontKey', 'name'])
    .where('deletedAt', 'is', null)
    .orderBy('seq')
    .execute();
  return [
    ...shippedFamilies(fonts),
    ...own.map(({ id, fontKey, name }): FontRow => ({
      id,
      family: fontKey.slice(0, fontKey.indexOf('/')),
      name,
      weights: ['Regular'],
      italics: [],
    })),
  ];
}

const WEIGHTS: readonly Weight[] = ['Regular', 'Medium', 'SemiBold', 'Bold'];

function shippedFamilies(fonts: FontBook): FontRow[] {
  const byFamily = Map.groupBy(fonts.keys, (key) => key.slice(0, key.indexOf('/')));
  return Array.from(byFamily, ([family, keys]) => {
    const faces = new Set(keys.map((key) => key.slice(family.length + 1)));
    const [first = ''] = keys;
    return {
      id: null,
      family,
      name: fonts.font(first).familyName,
      weights: WEIGHTS.filter((weight) => faces.has(weight)),
      italics: WEIGHTS.filter((weight) => faces.has(weight === 'Regular' ? 'Italic' : `${weight}Italic`)),
    };
  });
}
