import type { TFunction } from 'i18next';
import { fieldLabelKey, fieldsIn, isCertificateField } from '../../../shared/domain/certificates/fields.ts';
import type { Box } from './designStore.ts';

/** What a box is called in lists: its last field, its words, or what it is. */
export function boxLabel(box: Box, t: TFunction<'certificates'>): string {
  if (box.kind !== 'text')
    return t(box.kind === 'image' && box.source.type === 'emblem' ? 'design.kinds.emblem' : `design.kinds.${box.kind}`);
  const text = box.runs.map((run) => run.text).join('');
  const field = fieldsIn(text).findLast(isCertificateField);
  return field ? t(fieldLabelKey(field) as 'certificates:field.achievement') : text.trim() || t('design.kinds.text');
}
