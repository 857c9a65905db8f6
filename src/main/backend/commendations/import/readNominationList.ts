import type { z } from 'zod';
import type { nominationChoices } from '../../../../shared/contract/commendations/nominationImport.ts';
import { formMatcher } from '../../../../shared/domain/import/formNames.ts';
import { nominationColumns } from '../../../../shared/domain/import/nominationColumns.ts';
import { readNominations, type ImportedNominations } from '../../../../shared/domain/import/nominations.ts';
import { namesPeople } from '../../../../shared/domain/import/table.ts';
import type { CatalogueEntry } from '../../../../shared/domain/rulePack.ts';
import type { RoundRow } from '../rounds.ts';
import { readTable, type ReadingContext, type ReadTable } from '../../spreadsheets/readTable.ts';

export type NominationChoices = z.output<typeof nominationChoices>;

/** What of a round an import has to know: plain data, it crosses a thread border. */
export interface RoundForms {
  year: number;
  kind: RoundRow['kind'];
  /** The current day. */
  today: string;
  periodTo: string;
  forms: Pick<CatalogueEntry, 'code' | 'name' | 'shortCode' | 'otherNames' | 'recipients' | 'reasons'>[];
  /** `nominationKey` of what is nominated already. */
  takenKeys: string[];
}

/** A list of nominations as the file has it, read as chosen. */
export interface NominationList extends ReadTable {
  read: ImportedNominations;
}

/**
 * Reads a file's list of nominations; nothing of the office is looked at.
 * @throws AppError as `readTable`
 */
export async function readNominationList(
  file: string,
  choices: NominationChoices,
  { forms, year }: RoundForms,
  context: Pick<ReadingContext, 'remembered' | 'needsNames'>,
): Promise<NominationList> {
  const { names: isForm } = formMatcher(forms);
  const table = await readTable(file, choices, { ...context, recognise: nominationColumns(isForm) });
  const { encoding, sheet } = table;
  const { includeHidden, dayOrder } = choices;
  const rows = namesPeople(table.table) ? sheet.rows : [];
  const read = readNominations(rows, table.table, { encoding, includeHidden, dayOrder, year, isForm });
  return { ...table, read };
}
