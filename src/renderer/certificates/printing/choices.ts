import { z } from 'zod';
import { printOrder, printOutput } from '../../../shared/contract/certificates/printing.ts';
import { DEFAULT_FILE_NAME } from '../../../shared/domain/certificates/fileNames.ts';
import type { PrintingMeans } from './usePrintingMeans.ts';

/** What stays the same from one print to the next, on this computer. */
const usual = z.object({
  /** Null: plain paper. */
  blankId: z.string().nullable(),
  profileId: z.string().nullable(),
  output: printOutput,
  /** For `printer`: as the system calls it; null: the profile's. */
  printer: z.string().nullable(),
  fileName: z.string(),
  order: printOrder,
});
export type UsualChoices = z.infer<typeof usual>;

/** What the form chooses. */
export interface PrintChoices extends Omit<UsualChoices, 'blankId'> {
  from: number | null;
  to: number | null;
  trial: 'none' | 'draft' | 'outline';
  reason: string;
}

const STORED = 'printChoices';

const FIRST: UsualChoices = {
  blankId: null,
  profileId: null,
  output: 'onePdf',
  printer: null,
  fileName: DEFAULT_FILE_NAME,
  order: 'handingOver',
};

interface Present extends PrintingMeans {
  /** As the system calls them; left out while it is asked. */
  printers?: readonly string[];
}

/** As it was printed last, but for what is no more. */
export function usualChoices({ blanks, profiles, printers }: Present): UsualChoices {
  const { blankId, profileId, output, printer, ...rest } = storedChoices();
  return {
    ...rest,
    blankId: blanks.some(({ id }) => id === blankId) ? blankId : null,
    profileId: profiles.some(({ id }) => id === profileId) ? profileId : null,
    output: output === 'printer' && printers?.length === 0 ? FIRST.output : output,
    printer: printer !== null && printers?.includes(printer) === true ? printer : null,
  };
}

export function rememberChoices(choices: UsualChoices): void {
  localStorage.setItem(STORED, JSON.stringify(usual.parse(choices)));
}

function storedChoices(): UsualChoices {
  try {
    return usual.parse(JSON.parse(localStorage.getItem(STORED) ?? ''));
  } catch {
    // Nothing printed yet, or by a version with other choices.
    return FIRST;
  }
}
