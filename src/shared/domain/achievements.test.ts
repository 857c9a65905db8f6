import { describe, expect, test } from 'vitest';
import { achievementsTogether, decisionSubject } from './achievements.ts';

const good = 'Đã hoàn thành tốt nhiệm vụ năm 2021';
const excellent = 'Đã hoàn thành xuất sắc nhiệm vụ năm 2021';
const certificate = { class: 'form', name: 'Giấy khen' } as const;
const title = { class: 'title', name: 'Lao động tiên tiến' } as const;

describe('achievements together', () => {
  test('one, however often, without its opening word', () => {
    expect(achievementsTogether([good, good])).toBe('hoàn thành tốt nhiệm vụ năm 2021');
  });

  test('two share their end', () => {
    expect(achievementsTogether([good, excellent])).toBe('hoàn thành tốt và hoàn thành xuất sắc nhiệm vụ năm 2021');
  });

  test('three', () => {
    expect(achievementsTogether(['đạt giải nhất hội thi', 'đạt giải nhì hội thi', 'đạt giải ba hội thi'])).toBe(
      'đạt giải nhất, đạt giải nhì và đạt giải ba hội thi',
    );
  });

  test.each([
    ['none', []],
    ['different ends', [good, 'Đã cứu người trong lũ']],
    ['one is the end of another', ['Đã hiến máu', 'Đã tích cực hiến máu']],
    ['a single word in common', ['Đã vẽ tranh đẹp', 'Đã viết chữ đẹp']],
    ['too many', ['nhất', 'nhì', 'ba', 'tư'].map((place) => `đạt giải ${place} hội thi`)],
  ])('%s: nothing to say', (_, reasons) => {
    expect(achievementsTogether(reasons)).toBeNull();
  });
});

describe('subject of a decision', () => {
  test('forms: for whom and for what', () => {
    const subject = decisionSubject({
      year: 2021,
      awards: [
        { form: certificate, recipientKind: 'individual', reason: good },
        { form: certificate, recipientKind: 'collective', reason: excellent },
      ],
    });
    expect(subject).toBe(
      'Về việc tặng Giấy khen cho các tập thể, cá nhân hoàn thành tốt và hoàn thành xuất sắc nhiệm vụ năm 2021',
    );
  });

  test('achievements with nothing in common are not listed', () => {
    const awards = [good, 'Đã cứu người trong lũ'].map((reason) => ({
      form: certificate,
      recipientKind: 'individual' as const,
      reason,
    }));
    expect(decisionSubject({ year: 2021, awards })).toBe(
      'Về việc tặng Giấy khen cho các cá nhân có thành tích năm 2021',
    );
  });

  test('titles are recognised', () => {
    const awards = [{ form: title, recipientKind: 'individual' as const, reason: good }];
    expect(decisionSubject({ year: 2021, awards })).toBe('Về việc công nhận danh hiệu “Lao động tiên tiến” năm 2021');
  });

  test('titles and forms together', () => {
    const awards = [title, certificate].map((form) => ({ form, recipientKind: 'individual' as const, reason: good }));
    expect(decisionSubject({ year: 2021, awards })).toBe(
      'Về việc công nhận danh hiệu thi đua và tặng Giấy khen năm 2021',
    );
  });

  test('nothing awarded yet', () => {
    expect(decisionSubject({ year: 2021, awards: [] })).toBe('Về việc khen thưởng năm 2021');
  });
});
