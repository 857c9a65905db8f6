import { closedLines, line, list, optional, text, type Field, type Fields } from '../fieldList.ts';
import type { AwardGroup, AwardLine, Letterhead, PersonLine, SignatureBlock, TargetLine } from '../models.ts';
import { headingColumns, ruledShare, sizes, textWidth } from '../pageLayout.ts';
import { ruledLine } from '../ruledLine.ts';

export const letterheadFields: Fields<Letterhead> = {
  'cơ quan chủ quản': text((model) => model.parentAuthority),
  'tên cơ quan': text((model) => model.officeName),
  'đường kẻ tên cơ quan': line((model) =>
    ruledLine({
      text: model.officeName,
      points: sizes.authority,
      columnMm: headingColumns.left,
      share: ruledShare,
    }),
  ),
  'số, ký hiệu': text((model) => model.symbol),
  'địa danh, ngày tháng': text((model) => model.placeAndDate),
};

/** The line under a document's subject. */
export function subjectLine<Model>(read: (model: Model) => string): Field<Model> {
  return line((model) => ruledLine({ text: read(model), points: sizes.title, columnMm: textWidth, share: ruledShare }));
}

/** What a document is about, and the line under it. */
export const subjectFields: Fields<{ subject: string }> = {
  'trích yếu': text((model) => model.subject),
  'đường kẻ trích yếu': subjectLine((model) => model.subject),
};

/** Lines closed by `;` and a final full stop. */
export function closedList<Model>(read: (model: Model) => string[], name: string): Field<Model> {
  return list((model: Model) => closedLines(read(model)), { [name]: text((content) => content) });
}

export const formLineFields: Fields<string> = { 'dòng chức vụ': text((content) => content) };

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
