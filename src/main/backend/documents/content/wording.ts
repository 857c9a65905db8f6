import { foldForSearch } from '../../../../shared/domain/text.ts';
import { clockTimeInWords, dateInWords, weekdayOf } from '../../../../shared/domain/dates.ts';
import { formatPercent, percentOf } from '../../../../shared/domain/numbers.ts';
import { sentenceOf } from '../../../../shared/locales/sentences.ts';

/** Words of official papers: Vietnamese whatever the window speaks. */
export function wordOf(key: string, data: object = {}): string {
  return sentenceOf(`documents:wording.${key}`, data, 'vi');
}

/** Without closing marks: the template puts them. */
export function unclosed(text: string): string {
  return text.replace(/[\s.;,]+$/, '');
}

/**
 * A rule's source as a paper names it: `Luật Thực hiện dân chủ ở cơ sở 2022`, without where it was read and what is still
 * to be checked, which are notes for who minds the rules.
 */
export function citation(source: string): string {
  return unclosed(
    source.replace(/\s*\([^)]*\)/g, '').split(/[;,](?=[^;,]*(?:đối chiếu|chưa tìm thấy|câu chữ))/)[0] ?? '',
  );
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `96,7 %`; of nothing, `0 %`. */
export function shareInText(part: number, whole: number): string {
  return formatPercent(percentOf(part, whole, 1) ?? 0, 1);
}

/** `08 giờ 00 phút, ngày 30 tháng 12 năm 2021`; an unknown time is left to be written by hand. */
export function momentInWords(time: string | null, date: string): string {
  const clock = time === null ? wordOf('unknownTime') : clockTimeInWords(time);
  return wordOf('moment', { time: clock, date: dateInWords(date) });
}

/** `ngày 30 tháng 12 năm 2021 (thứ Năm)`. */
export function dayWithWeekday(date: string): string {
  return wordOf('dayWithWeekday', { date: dateInWords(date), weekday: wordOf(`weekdays.${weekdayOf(date)}`) });
}

/** `phong trào thi đua …`, as a sentence goes on with it. */
export function movementInSentence(name: string): string {
  return /^phong trào/i.test(name) ? lowerFirst(name) : wordOf('movementNamed', { name });
}

/** As a file may be named: `do-thi-dao`. */
export function foldedName(name: string): string {
  return foldForSearch(name).replace(/[^a-z0-9]+/g, '-');
}
