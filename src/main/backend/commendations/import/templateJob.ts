import { RECIPIENT_KINDS } from '../../../../shared/domain/rulePack.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';
import { firstTableRow, writeSheets, type SheetColumn, type SheetContent } from '../../spreadsheets/writeSheets.ts';
import type { NominationTemplate } from './template.ts';

const say = (key: string, data: Record<string, string> = {}) =>
  sentenceOf(`commendations:import.template.${key}`, data);
const kindName = (kind: string) => sentenceOf(`commendations:recipients.${kind}`, {});

/** The columns to be filled in, with how and an example. */
const COLUMNS = ['name', 'kind', 'code', 'birth', 'position', 'unit', 'form', 'reason'] as const;

/** Writes the list units fill in: whom there is, drop-downs, how to fill it in, and the titles and forms there are. */
export async function writeNominationTemplateJob({
  file,
  template,
}: {
  file: string;
  template: NominationTemplate;
}): Promise<void> {
  const catalogue = catalogueSheet(template);
  const first = firstTableRow(catalogue);
  const range = `'${catalogue.name}'!$A$${first}:$A$${first + template.forms.length - 1}`;
  await writeSheets(file, [listSheet(template, range), guideSheet(), catalogue]);
}

function listSheet({ roundName, unitName, rows }: NominationTemplate, formRange: string): SheetContent {
  const kinds = RECIPIENT_KINDS.map(kindName);
  return {
    name: say('sheet'),
    titles: [say('title'), unitName === '' ? roundName : say('of', { round: roundName, unit: unitName }), say('hint')],
    columns: [
      { header: say('header.ordinal'), width: 6, kind: 'number' },
      { header: say('header.name'), width: 30, kind: 'text' },
      { header: say('header.kind'), width: 12, kind: 'text', choices: kinds },
      { header: say('header.code'), width: 12, kind: 'text' },
      { header: say('header.birth'), width: 13, kind: 'date' },
      { header: say('header.position'), width: 20, kind: 'text' },
      { header: say('header.unit'), width: 30, kind: 'text' },
      { header: say('header.form'), width: 30, kind: 'text', choicesFrom: formRange },
      { header: say('header.reason'), width: 46, kind: 'text' },
    ],
    rows: rows.map(({ recipientKind, name, code, birth, position, unitName: unit }, index) => [
      index + 1,
      name,
      kindName(recipientKind),
      code,
      birth,
      position,
      unit,
      null,
      null,
    ]),
  };
}

function guideSheet(): SheetContent {
  return {
    name: say('guide.sheet'),
    titles: [say('guide.title'), say('guide.send')],
    columns: [
      { header: say('guide.column'), width: 30, kind: 'text' },
      { header: say('guide.how'), width: 70, kind: 'text' },
      { header: say('guide.example'), width: 40, kind: 'text' },
    ],
    rows: COLUMNS.map((column) => [
      say(`header.${column}`),
      say(`guide.hows.${column}`),
      say(`guide.examples.${column}`),
    ]),
  };
}

function catalogueSheet({ forms }: NominationTemplate): SheetContent {
  return {
    name: say('catalogue.sheet'),
    titles: [say('catalogue.title')],
    columns: [
      { header: say('catalogue.form'), width: 54, kind: 'text' },
      { header: say('catalogue.shortCode'), width: 14, kind: 'text' },
      ...RECIPIENT_KINDS.map((kind): SheetColumn => ({ header: kindName(kind), width: 13, kind: 'text' })),
    ],
    rows: forms.map(({ name, shortCode, recipients }) => [
      name,
      shortCode,
      ...RECIPIENT_KINDS.map((kind) => (recipients.includes(kind) ? 'x' : null)),
    ]),
  };
}
