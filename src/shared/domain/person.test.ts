import { expect, test } from 'vitest';
import {
  honorific,
  isDisciplineFrom,
  isRatedAtLeast,
  ratingCode,
  ratingName,
  RATINGS,
  recipientLine,
} from './person.ts';

test('form of address', () => {
  expect(honorific('male')).toBe('Ông');
  expect(honorific('female')).toBe('Bà');
});

test('ratings are ordered', () => {
  expect(isRatedAtLeast('excellent', 'good')).toBe(true);
  expect(isRatedAtLeast('good', 'good')).toBe(true);
  expect(isRatedAtLeast('completed', 'good')).toBe(false);
  expect(ratingName('good')).toBe('Hoàn thành tốt nhiệm vụ');
  expect(RATINGS.map(ratingCode)).toEqual(['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV']);
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
