import { dateInWords } from '../../../../shared/domain/dates.ts';
import { officeNoun, titleInSentence } from '../../../../shared/domain/naming.ts';
import { symbolWithoutNumber } from '../../../../shared/domain/numbering.ts';
import { signatureLines } from '../../../../shared/domain/signature.ts';
import { foldForSearch } from '../../../../shared/domain/text.ts';
import { leadingUnits, type Leading } from '../../../../shared/domain/workplaces.ts';
import type { Reader } from '../../database/open.ts';
import {
  officeProfileOn,
  officeSettings,
  signatories,
  type OfficeProfile,
  type OfficeSettings,
  type Signatory,
} from '../../office/queries.ts';
import { unitsOn } from '../../units/queries.ts';
import type { Letterhead, SignatureBlock } from '../models.ts';
import { wordOf } from './wording.ts';

/** The office as its papers of one day show it. */
export interface PaperOffice {
  date: string;
  profile: OfficeProfile;
  settings: OfficeSettings;
  /** What sentences call it: `Sở`, `cơ quan`. */
  noun: string;
  /** The head's title within a sentence: `Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn`. */
  headInSentence: string;
  /** Who signs for the office: the head or acting head, else the first deputy; null when nobody is entered. */
  head: Signatory | null;
  /** Who signs for the union, where there is one. */
  unionLeader: Signatory | null;
  /** Units whose people are named with what they lead. */
  leading: Leading;
  hasSecretariat: boolean;
  /** Where a copy stays, `Lưu: VT, VP`: with the clerk, and with the unit that drafts papers where it has an abbreviation. */
  archive: string;
}

const speaksOfUnion = ({ position, onBehalfOf }: Signatory) =>
  foldForSearch(`${position} ${onBehalfOf}`).includes('cong doan');

/** @throws AppError NO_OFFICE */
export async function paperOfficeOn(db: Reader, date: string): Promise<PaperOffice> {
  const profile = await officeProfileOn(db, date);
  const entitled = await signatories(db, date);
  const units = await unitsOn(db, date);
  const signingAs = (forms: Signatory['form'][]) =>
    entitled.find((signatory) => forms.includes(signatory.form) && !speaksOfUnion(signatory));
  return {
    date,
    profile,
    settings: await officeSettings(db),
    noun: officeNoun(profile.name),
    headInSentence: titleInSentence(profile.headTitle, profile.name),
    head: signingAs(['head']) ?? signingAs(['Q']) ?? signingAs(['KT']) ?? null,
    unionLeader: (profile.hasUnion && entitled.find(speaksOfUnion)) || null,
    leading: leadingUnits(units),
    hasSecretariat: units.some(({ kind }) => kind === 'secretariat'),
    archive: archiveOf(units),
  };
}

/** A short name of one word is an abbreviation; others are only names made shorter. */
const ABBREVIATION = /^\p{Lu}[\p{L}\d.&-]*$/u;

function archiveOf(units: readonly { kind: string; shortName: string }[]): string {
  const { shortName: unit = '' } = units.find(({ kind }) => kind === 'secretariat') ?? {};
  return ABBREVIATION.test(unit) ? wordOf('archiveWith', { unit }) : wordOf('archive');
}

/** What every paper begins with; without a symbol the place of the number is left to be written by hand. */
export function letterheadOf(office: PaperOffice, symbol: string | null): Letterhead {
  const { profile, date } = office;
  return {
    parentAuthority: profile.parentAuthority === '' ? null : profile.parentAuthority.toUpperCase(),
    officeName: profile.name.toUpperCase(),
    symbol,
    placeAndDate: `${profile.placeName}, ${dateInWords(date)}`,
  };
}

/** The symbol of a paper the office numbers by hand: `       /NQ-STTTT`. */
export function blankSymbol({ profile, settings }: PaperOffice, kindAbbreviation: string): string {
  const { abbreviation: officeAbbreviation } = profile;
  return symbolWithoutNumber({ kindAbbreviation, officeAbbreviation, pattern: settings.documentNumberPattern });
}

export function signatureOf(signatory: Signatory): SignatureBlock {
  return { formLines: signatureLines(signatory), name: signatory.fullName };
}

/** The head's signature; where nobody is entered, the title alone over an empty place. */
export function headSignature({ head, profile }: PaperOffice): SignatureBlock {
  return head ? signatureOf(head) : { formLines: [profile.headTitle.toUpperCase()], name: '' };
}
