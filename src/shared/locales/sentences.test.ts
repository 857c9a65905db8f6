import { describe, expect, test } from 'vitest';
import { AppError, errorCatalogue, refusals, undoRefusals } from '../contract/errors.ts';
import { REVIEW_KINDS } from '../domain/checks/facts.ts';
import { FACT_CODES, FINDING_RULES } from '../domain/checks/findings.ts';
import { errorSentence, factSentence } from './sentences.ts';
import { locales, type Language } from './index.ts';

describe.each(Object.keys(locales) as Language[])('errors in %s', (language) => {
  const { notAllowed, cannotUndo, exists: _ofThings, ...sentences } = locales[language].errors;

  test('every error has its sentence, and no sentence is left without an error', () => {
    expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(errorCatalogue).toSorted());
  });

  test('every reason has its clause', () => {
    expect(Object.keys(notAllowed).toSorted()).toEqual(refusals.toSorted());
    expect(Object.keys(cannotUndo).toSorted()).toEqual(undoRefusals.toSorted());
  });
});

test('a reason is told in words, in the language asked for', () => {
  const error = new AppError('NOT_ALLOWED_NOW', { reason: 'meetingNotOpen' });
  expect(errorSentence(error)).toBe('Chưa thể làm việc này: hội nghị chưa khai mạc, hãy điểm danh và khai mạc trước.');
  expect(errorSentence(error, 'en')).toBe(
    'This cannot be done now: the meeting is not open yet, take attendance and open it first.',
  );
});

test('what is there already is told by what it is, where it has words of its own', () => {
  const told = (what: string) => errorSentence(new AppError('ALREADY_EXISTS', { what, name: 'Lê Văn An' }));
  expect(told('nominations')).toBe(
    '“Lê Văn An” đã được đề nghị danh hiệu, hình thức này trong đợt: hãy chọn người hoặc hình thức khác.',
  );
  expect(told('units')).toBe('Đã có “Lê Văn An”: hãy chọn tên, số hoặc ngày khác.');
});

test('a day in a sentence is shown dd/mm/yyyy', () => {
  expect(errorSentence(new AppError('NO_RULE_PACK', { date: '2015-01-05' }))).toContain('05/01/2015');
});

test('a reason may name the record in the way', () => {
  const error = new AppError('NOT_ALLOWED_NOW', { reason: 'awardHandedOver', name: 'Lê Văn An' });
  expect(errorSentence(error)).toContain('khen thưởng của Lê Văn An đã được trao rồi');
});

test('a box of the certificate is told by what it shows, and by its own name when it shows no field', () => {
  const inBox = (box: string) => errorSentence(new AppError('TEXT_DOES_NOT_FIT', { name: 'Lê Văn An', box }));
  expect(inBox('achievement')).toContain('Ô “Thành tích” trên giấy khen của Lê Văn An');
  expect(inBox('motto')).toContain('Ô “motto”');
});

test.each(Object.keys(locales) as Language[])('every rule and fact of the checks has its words in %s', (language) => {
  const { rules, facts, reviewKinds } = locales[language].commendations.checks;
  expect(Object.keys(rules).toSorted()).toEqual(FINDING_RULES.toSorted());
  expect(Object.keys(facts).toSorted()).toEqual(FACT_CODES.toSorted());
  expect(Object.keys(reviewKinds).toSorted()).toEqual(REVIEW_KINDS.toSorted());
});

test('a fact is told in words, its codes and days too', () => {
  expect(factSentence({ code: 'rating', data: { year: 2021, rating: 'completed', required: 'good' } })).toBe(
    'Xếp loại năm 2021 là “Hoàn thành nhiệm vụ”; cần “Hoàn thành tốt nhiệm vụ” trở lên.',
  );
  expect(factSentence({ code: 'disciplined', data: { measure: 'reprimand', on: '2021-03-10', decision: '' } })).toBe(
    'Bị kỷ luật Khiển trách ngày 10/03/2021.',
  );
});
