import type { Database } from 'better-sqlite3';
import { createAwardWork, createDossierFiles, createProposals } from './0001-first-office/awardWork.ts';
import { createCertificates } from './0001-first-office/certificateTemplates.ts';
import { createCommendations } from './0001-first-office/commendations.ts';
import { createCouncil } from './0001-first-office/council.ts';
import { createDocumentTemplates } from './0001-first-office/documentTemplates.ts';
import { createHistory } from './0001-first-office/history.ts';
import { createMeetings } from './0001-first-office/meetings.ts';
import { createOffice } from './0001-first-office/office.ts';
import { createPledges } from './0001-first-office/pledges.ts';
import { createPrinting, createProof } from './0001-first-office/printing.ts';
import { createReports } from './0001-first-office/reports.ts';
import { createRulePacks } from './0001-first-office/rulePacks.ts';
import { createStaff } from './0001-first-office/staff.ts';
import { createStaffFiles } from './0001-first-office/staffFiles.ts';
import { createUnits } from './0001-first-office/units.ts';

export function up(db: Database): void {
  createHistory(db);
  createOffice(db);
  createRulePacks(db);
  createUnits(db);
  createStaff(db);
  createStaffFiles(db);
  createMeetings(db);
  createCommendations(db);
  createAwardWork(db);
  createProposals(db);
  createCertificates(db);
  createDossierFiles(db);
  createCouncil(db);
  createDocumentTemplates(db);
  createPrinting(db);
  createProof(db);
  createPledges(db);
  createReports(db);
}
