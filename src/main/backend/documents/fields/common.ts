import { centredLines } from '../centredLines.ts';
import { closedLines, line, list, optional, text, type Field, type Fields } from '../fieldList.ts';
import type { AwardGroup, AwardLine, Letterhead, PersonLine, SignatureBlock, TargetLine } from '../models.ts';
import { headingColumns, ruledShare, sizes, textWidth } from '../pageLayout.ts';
import { ruledLine } from '../ruledLine.ts';

/** In mm: where two sign side by side each has half the page, less what keeps them apart. */
const SIGNATURE_COLUMN = textWidth / 2 - 5;

/** What stands in the middle of a column, its lines broken as by hand. */
export function centred<Model>(
  read: (model: Model) => string | null,
  points: number = sizes.title,
  columnMm = textWidth,
): Field<Model> {
  return text((model) => {
    const content = read(model);
    return content === null ? null : centredLines({ text: content, points, columnMm });
  });
}

/** A line under it, of the length the decree ties to the text. */
function lineUnder<Model>(read: (model: Model) => string, points: number, columnMm: number): Field<Model> {
  return line((model) =>
    ruledLine({
      text: centredLines({ text: read(model), points, columnMm }),
      points,
      columnMm,
      share: ruledShare,
    }),
  );
}

/** Ô 1 to 4, for a heading whose left column is this wide. */
export function letterheadFieldsOf(columnMm: number): Fields<Letterhead> {
  return {
    'cơ quan chủ quản': centred((model) => model.parentAuthority, sizes.authority, columnMm),
    'tên cơ quan': centred((model) => model.officeName, sizes.authority, columnMm),
    'đường kẻ tên cơ quan': lineUnder((model) => model.officeName, sizes.authority, columnMm),
    'số, ký hiệu': text((model) => model.symbol),
    'địa danh, ngày tháng': text((model) => model.placeAndDate),
  };
}

export const letterheadFields = letterheadFieldsOf(headingColumns.left);

/** What a document is about, and the line under it. */
export function subjectFieldsOf<Model>(read: (model: Model) => string, columnMm = textWidth): Fields<Model> {
  return {
    'trích yếu': centred(read, sizes.title, columnMm),
    'đường kẻ trích yếu': lineUnder(read, sizes.title, columnMm),
  };
}

export const subjectFields: Fields<{ subject: string }> = subjectFieldsOf((model) => model.subject);

/** What is written around the paper a list belongs to. */
const ATTACHED = ['(Kèm theo ', ')'] as const;

/** The paper a list belongs to, its lines broken with the words around it. */
export function attachedTo<Model>(read: (model: Model) => string | null): Field<Model> {
  const [before, after] = ATTACHED;
  return text((model) => {
    const paper = read(model);
    if (paper === null) return null;
    const lines = centredLines({ text: `${before}${paper}${after}`, points: sizes.title, columnMm: textWidth });
    return lines.slice(before.length, -after.length);
  });
}

/** Lines closed by `;` and a final full stop. */
export function closedList<Model>(read: (model: Model) => string[], name: string): Field<Model> {
  return list((model: Model) => closedLines(read(model)), { [name]: text((content) => content) });
}

export const formLineFields: Fields<string> = {
  'dòng chức vụ': centred((content) => content, sizes.title, SIGNATURE_COLUMN),
};

export const signatureFields: Fields<{ signature: SignatureBlock }> = {
  'chức vụ người ký': formLines((model) => model.signature),
  'người ký': text((model) => model.signature.name),
};

export function formLines<Model>(read: (model: Model) => SignatureBlock): Field<Model> {
  return list((model: Model) => read(model).formLines, formLineFields);
}

export const recipientFields: Fields<{ recipients: string[] }> = {
  'nơi nhận': closedList((model) => model.recipients, 'tên nơi nhận'),
};

export const legalBasisFields: Fields<{ legalBases: string[] }> = {
  'căn cứ': closedList((model) => model.legalBases, 'nội dung căn cứ'),
};

const personFields: Fields<PersonLine> = {
  'họ và tên': text((person) => person.name),
  'chức vụ': text((person) => person.position),
};

export const targetFields: Fields<TargetLine> = {
  'số thứ tự': text((target) => target.order),
  'chỉ tiêu': text((target) => target.content),
  'đơn vị tính': text((target) => target.measure),
  'kế hoạch': text((target) => target.planned),
  'ghi chú': text((target) => target.note),
};

const awardFields: Fields<AwardLine> = {
  'số thứ tự': text((award) => award.order),
  tên: text((award) => award.name),
  'chức vụ, đơn vị': text((award) => award.detail),
  'hình thức khen thưởng': text((award) => award.formName),
  'thành tích': text((award) => award.reason),
  'tiền thưởng': text((award) => award.bonus),
};

export const awardGroupFields: Fields<AwardGroup> = {
  'số la mã': text((group) => group.numeral),
  'tên nhóm': text((group) => group.title),
  'danh sách': list((group) => group.lines, awardFields),
};

/** One person under a name of its own: `{#người trao}{họ và tên}, {chức vụ}{/người trao}`. */
export function person<Model>(read: (model: Model) => PersonLine | null): Field<Model> {
  return optional(read, personFields);
}

/** Running numbers for sections that may be missing: each present one takes the next. */
export function sectionNumbers<Model>(sections: Record<string, (model: Model) => boolean>): Fields<Model> {
  const entries = Object.entries(sections);
  return Object.fromEntries(
    entries.map(([name], index) => [
      name,
      text((model: Model) => {
        const before = entries.slice(0, index + 1).filter(([, isPresent]) => isPresent(model));
        return String(before.length);
      }),
    ]),
  );
}
