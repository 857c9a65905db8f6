import { expect, test } from 'vitest';
import { honorific, isDisciplineFrom, isRatedAtLeast, ratingName, recipientLine } from './person.ts';

test('form of address', () => {
  expect(honorific('male')).toBe('Ông');
  expect(honorific('female')).toBe('Bà');
});

test('ratings are ordered', () => {
  expect(isRatedAtLeast('HTXSNV', 'HTTNV')).toBe(true);
  expect(isRatedAtLeast('HTTNV', 'HTTNV')).toBe(true);
  expect(isRatedAtLeast('HTNV', 'HTTNV')).toBe(false);
  expect(ratingName('HTTNV')).toBe('Hoàn thành tốt nhiệm vụ');
});

test('disciplinary measures are ordered', () => {
  expect(isDisciplineFrom('warning', 'reprimand')).toBe(true);
  expect(isDisciplineFrom('reprimand', 'warning')).toBe(false);
  expect(isDisciplineFrom('warning', 'warning')).toBe(true);
});

test('the line under a name', () => {
  expect(recipientLine('Chuyên viên', 'Văn phòng Sở')).toBe('Chuyên viên, Văn phòng Sở');
  expect(recipientLine('', ' Trung tâm  Công nghệ số ', null)).toBe('Trung tâm Công nghệ số');
  expect(recipientLine()).toBe('');
});
