import type { PageSize } from '../../../shared/domain/certificates/calibration.ts';

export function isSameSize(one: PageSize, other: PageSize): boolean {
  return one.widthMm === other.widthMm && one.heightMm === other.heightMm;
}
