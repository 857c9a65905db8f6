import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { createBackend } from '../../src/main/backend/index.ts';
import { dataFolderPaths } from '../../src/main/backend/database/dataFolder.ts';
import { readSample } from '../../src/main/backend/office/sample/index.ts';
import { comparisonKey, nameSortKey, splitFullName } from '../../src/shared/domain/text.ts';
import type { Call } from '../../src/shared/contract/index.ts';
import { projectRoot } from '../../scripts/runtimes.mjs';

const resourcesFolder = join(projectRoot, 'resources');
const UNITS = 50;
const AWARDS_PER_DECISION = 500;
const FORMS = [
  { formCode: 'GK', formName: 'Giấy khen' },
  { formCode: 'LDTT', formName: 'Lao động tiên tiến' },
  { formCode: 'CSTDCS', formName: 'Chiến sĩ thi đua cơ sở' },
];

/** Options of a backend on a data folder, for the benches. */
export function backendOptions(dataFolder: string) {
  return {
    dataFolder,
    resourcesFolder,
    actor: 'bench',
    entry: new URL('../../src/main/backend/worker.ts', import.meta.url).href,
  };
}

/** Names put together from the parts of the sample's generated names: as many as are asked for, always the same ones. */
export function* generatedNames(): Generator<string> {
  const parts = readSample(resourcesFolder).staff.staff.map(({ fullName }) => splitFullName(fullName));
  for (let index = 0; ; index++) {
    const family = parts[index % parts.length]?.family;
    const middle = parts[(index * 7 + Math.floor(index / parts.length)) % parts.length]?.middle;
    const given = parts[(index * 13 + Math.floor(index / 97)) % parts.length]?.given;
    yield [family, middle, given].filter(Boolean).join(' ');
  }
}

async function makeOffice(dataFolder: string): Promise<string[]> {
  const backend = createBackend(backendOptions(dataFolder));
  const call = backend.call as Call;
  const { office } = readSample(resourcesFolder);
  await call('office.create', office.profile);
  const unitIds: string[] = [];
  for (let index = 0; index < UNITS; index++) {
    const { id } = await call('units.found', {
      parentId: unitIds[0] ?? null,
      name: index === 0 ? office.profile.name : `Phòng số ${index}`,
      kind: index === 0 ? 'office' : 'department',
      foundedOn: '2008-01-01',
    });
    unitIds.push(id);
  }
  await backend.close();
  return unitIds;
}

/** Fills a row of a table; columns are the keys of the first row. */
function inserter(db: Database.Database, table: string) {
  let statement: Database.Statement | undefined;
  return (row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    statement ??= db.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    statement.run(...Object.values(row));
  };
}

interface Person {
  id: string;
  fullName: string;
  unitId: string;
}

function insertStaff(db: Database.Database, size: number, unitIds: readonly string[]): Person[] {
  const insert = inserter(db, 'staff');
  const insertPosting = inserter(db, 'postings');
  const insertRating = inserter(db, 'ratings');
  const people: Person[] = [];
  const names = generatedNames();
  for (let index = 0; index < size; index++) {
    const unitId = unitIds[index % unitIds.length] ?? '';
    const person = { id: uuidv7(), fullName: String(names.next().value), unitId };
    people.push(person);
    insert({
      ...person,
      code: `CB-${index}`,
      sortKey: nameSortKey(person.fullName),
      comparisonKey: comparisonKey(person.fullName),
      birthDate: `${1965 + (index % 40)}-0${1 + (index % 9)}-15`,
      birthPrecision: 'day',
      sex: index % 2 === 0 ? 'male' : 'female',
      position: 'Chuyên viên',
      kind: 'civilServant',
      isDirectWorker: 1,
      isUnionMember: 1,
      unionPosition: '',
      citizenId: '',
      phone: '',
      email: '',
      recruitedOn: '2010-01-01',
      recruitedOnPrecision: 'day',
      joinedOn: null,
      joinedOnPrecision: null,
      status: 'working',
      note: '',
      deletedAt: null,
    });
    insertPosting({
      id: uuidv7(),
      staffId: person.id,
      validFrom: '2010-01-01',
      validTo: null,
      unitId,
      position: 'Chuyên viên',
      decisionNumber: '',
    });
    insertRating({ id: uuidv7(), staffId: person.id, year: 2023, rating: 'good', legalBasis: '' });
  }
  return people;
}

function insertAwards(db: Database.Database, size: number, people: readonly Person[]): void {
  const insertRound = inserter(db, 'awardRounds');
  const insertNomination = inserter(db, 'nominations');
  const insertDecision = inserter(db, 'decisions');
  const insertAward = inserter(db, 'awards');
  let [roundId, decisionId] = ['', ''];
  for (let index = 0; index < size; index++) {
    const decisionIndex = Math.floor(index / AWARDS_PER_DECISION);
    // Each block of 25 decisions has every year once, in another order: a person's awards are of different years.
    const year = 2000 + ((decisionIndex + Math.floor(decisionIndex / 25)) % 25);
    const decisionSymbol = `${Math.floor(decisionIndex / 25) + 1}/QĐ-STTTT`;
    const decidedOn = `${year}-12-20`;
    if (index % AWARDS_PER_DECISION === 0) {
      [roundId, decisionId] = [uuidv7(), uuidv7()];
      insertRound({
        id: roundId,
        name: `Đợt xét ${decisionIndex}`,
        kind: 'regular',
        year,
        periodFrom: `${year}-01-01`,
        periodTo: `${year}-12-31`,
        deadline: null,
        rulePackId: '2021',
        status: 'closed',
      });
      insertDecision({
        id: decisionId,
        roundId,
        kind: 'award',
        targetId: null,
        reason: '',
        authority: '',
        number: Math.floor(decisionIndex / 25) + 1,
        year,
        symbol: decisionSymbol,
        issuedOn: decidedOn,
        subject: 'Về việc tặng Giấy khen',
        legalBases: '[]',
        rulePackId: '2021',
        officeName: 'Sở',
        signatoryName: 'Người ký',
        signatoryPosition: 'Giám đốc',
        signatoryForm: 'head',
        signatoryOnBehalfOf: '',
      });
    }
    const person = people[index % people.length] ?? { id: '', fullName: '', unitId: '' };
    const form = FORMS[index % FORMS.length];
    const nominationId = uuidv7();
    insertNomination({
      id: nominationId,
      roundId,
      recipientKind: 'individual',
      staffId: person.id,
      unitId: null,
      // The same person may come twice in a round of the bench.
      recipientName: `${person.fullName} ${index}`,
      formCode: 'GK',
      reason: 'Đã hoàn thành tốt nhiệm vụ',
      status: 'decided',
    });
    insertAward({
      id: uuidv7(),
      decisionId,
      nominationId,
      year,
      registerScope: '',
      registerNumber: index + 1,
      recipientKind: 'individual',
      staffId: person.id,
      unitId: person.unitId,
      honorific: 'Ông',
      recipientName: person.fullName,
      sortKey: nameSortKey(person.fullName),
      recipientPosition: 'Chuyên viên',
      recipientUnit: `Phòng số ${index % UNITS}`,
      isDirectWorker: 1,
      decisionSymbol,
      decidedOn,
      ...form,
      reason: 'Đã hoàn thành tốt nhiệm vụ',
      baseSalaryDong: 1_490_000,
      coefficientHundredths: 30,
      bonusRounding: 'up',
      bonusSource: '',
      bonusDong: 450_000,
      status: 'granted',
      handedOverOn: decidedOn,
      handedOverMeetingId: null,
      receivedBy: '',
      revokedById: null,
      amendedById: null,
    });
  }
}

/**
 * A data folder with an office of that size, in the system's temporary folder; the caller removes it. Rows go in raw,
 * with generated names and without history, for speed: the search indexes are filled by their triggers all the same.
 */
export async function populate(staff: number, awards: number): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'thi-dua-bench-'));
  const unitIds = await makeOffice(dataFolder);
  const db = new Database(dataFolderPaths(dataFolder).database);
  db.pragma('synchronous = OFF');
  db.transaction(() => {
    const people = insertStaff(db, staff, unitIds);
    insertAwards(db, awards, people);
  })();
  db.exec('ANALYZE');
  db.close();
  return dataFolder;
}
