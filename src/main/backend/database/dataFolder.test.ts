import { expect, test } from 'vitest';
import { isNetworkFileSystem, isNetworkPath } from './dataFolder.ts';

test.each(['\\\\may-chu\\chung\\thi-dua', '//may-chu/chung', '\\\\?\\UNC\\may-chu\\chung'])('%s is a share', (path) => {
  expect(isNetworkPath(path)).toBe(true);
});

test.each(['C:\\Users\\can-bo\\AppData\\Roaming\\thi-dua', 'D:\\', '\\\\?\\C:\\thi-dua', '/srv/thi-dua'])(
  '%s is on this computer',
  (path) => {
    expect(isNetworkPath(path)).toBe(false);
  },
);

test('NFS and Windows shares mounted on Linux are network file systems, ext4 and tmpfs are not', () => {
  expect([0x6969, 0xff534d42, 0xfe534d42].map(isNetworkFileSystem)).toEqual([true, true, true]);
  expect([0xef53, 0x01021994].map(isNetworkFileSystem)).toEqual([false, false]);
});
