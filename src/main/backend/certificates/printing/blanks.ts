import type { z } from 'zod';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { printing } from '../../../../shared/contract/certificates/printing.ts';
import { scaledTemplate } from '../../../../shared/domain/certificates/scaling.ts';
import type { CommandContext } from '../../context.ts';
import { blankRows, templateById, templateRows } from '../templates/queries.ts';
import { createTemplate } from '../templates/service.ts';

type Saved = z.output<typeof printing.saveBlank.input>;

/**
 * A kind of blank, renamed or new; a new one gets the designs of another, brought to its size.
 * @returns its id and how many designs it was given.
 * @throws AppError ALREADY_EXISTS; NOT_ALLOWED_NOW when designs of the old size stand in the way of another size
 */
export async function saveBlank(context: CommandContext, { id, copyFrom, ...fields }: Saved) {
  const { change, db } = context;
  const others = (await blankRows(db)).filter((other) => other.id !== id);
  if (others.some(({ name }) => name === fields.name)) {
    throw new AppError('ALREADY_EXISTS', { what: 'certificateBlanks', name: fields.name });
  }
  if (id === undefined) {
    const blankId = change.insert('certificateBlanks', { ...fields, deletedAt: null });
    return { id: blankId, templates: await copyDesigns(context, copyFrom, { id: blankId, ...fields }) };
  }
  const known = (await blankRows(db)).find((blank) => blank.id === id);
  if (!known) throw new AppError('NOT_FOUND', { what: 'certificateBlanks' });
  const isResized = known.widthMm !== fields.widthMm || known.heightMm !== fields.heightMm;
  if (isResized && (await designsOf(context, id)).length > 0) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'blankHasTemplates', name: known.name });
  }
  change.update('certificateBlanks', id, fields);
  return { id, templates: 0 };
}

/** @throws AppError IN_USE while designs are made for it */
export async function removeBlank(context: CommandContext, id: string): Promise<void> {
  const [design] = await designsOf(context, id);
  if (design) {
    throw new AppError('IN_USE', { what: 'certificateBlanks', name: design.blankName ?? '', by: design.name });
  }
  context.change.update('certificateBlanks', id, { deletedAt: context.change.now });
}

async function designsOf({ db }: CommandContext, blankId: string) {
  return (await templateRows(db)).filter((template) => template.blankId === blankId);
}

interface NewBlank {
  id: string;
  name: string;
  widthMm: number;
  heightMm: number;
}

async function copyDesigns(context: CommandContext, from: string | null, blank: NewBlank): Promise<number> {
  if (from === null) return 0;
  const defaults = (await designsOf(context, from)).filter(({ isDefault }) => isDefault);
  for (const { id, name, formCode, recipientKind, blankName } of defaults) {
    const { body } = await templateById(context.db, id);
    await createTemplate(context, {
      name:
        blankName !== null && name.includes(blankName)
          ? name.replace(blankName, blank.name)
          : `${name} – ${blank.name}`,
      formCode,
      recipientKind,
      blankId: blank.id,
      body: scaledTemplate(body, blank),
    });
  }
  return defaults.length;
}
