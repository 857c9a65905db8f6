import type { OutputOf } from '../../../shared/contract/index.ts';
import { useAnswer } from '../../app/client.ts';

type Profiles = OutputOf<'certificates.printerProfiles'>['rows'];
type Blanks = OutputOf<'certificates.blanks'>['rows'];

/** What there is to print with. */
export interface PrintingMeans {
  blanks: Blanks;
  blankIds: string[];
  profiles: Profiles;
  profileIds: string[];
  /** Those a PDF can be sent to; none where the system has no way to. */
  printers: string[];
}

/** Null until all of it is known. */
export function usePrintingMeans(): PrintingMeans | null {
  const blanks = useAnswer('certificates.blanks', {}).data?.rows;
  const profiles = useAnswer('certificates.printerProfiles', {}).data?.rows;
  const printers = useAnswer('certificates.systemPrinters', {}).data?.names;
  if (!blanks || !profiles || !printers) return null;
  return {
    blanks,
    blankIds: blanks.map(({ id }) => id),
    profiles,
    profileIds: profiles.map(({ id }) => id),
    printers,
  };
}
