import type { OutputOf } from '../../../shared/contract/index.ts';
import { useAnswer } from '../../app/client.ts';

type Profiles = OutputOf<'certificates.printerProfiles'>['rows'];
type Blanks = OutputOf<'certificates.blanks'>['rows'];

/** What there is to print with, as the office keeps it. */
export interface PrintingMeans {
  blanks: Blanks;
  profiles: Profiles;
}

/** Null until all of it is known. */
export function usePrintingMeans(): PrintingMeans | null {
  const blanks = useAnswer('certificates.blanks', {}).data?.rows;
  const profiles = useAnswer('certificates.printerProfiles', {}).data?.rows;
  return blanks && profiles ? { blanks, profiles } : null;
}
