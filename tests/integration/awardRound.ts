import type { InputOf, OutputOf } from '../../src/shared/contract/index.ts';
import { openOffice, type TestBackend } from './backend.ts';
import { addStaff } from './people.ts';

export const director = {
  staffId: null,
  fullName: 'Lê Minh Quân',
  position: 'Giám đốc',
  form: 'head',
  onBehalfOf: '',
  validFrom: '2019-01-01',
  validTo: null,
} as const;

export const yearlyRound = {
  name: 'Xét khen thưởng tổng kết năm 2021',
  year: 2021,
  periodFrom: '2021-01-01',
  periodTo: '2021-12-31',
};

export const reason = 'Đã hoàn thành tốt nhiệm vụ năm 2021';

/** Two departments, six people, a director who signs, and an open round of 2021. */
export async function openRoundOffice(dataFolder?: string) {
  const office = await openOffice(dataFolder);
  const { call, rootUnitId } = office;
  const department = async (name: string) =>
    (await call('units.found', { parentId: rootUnitId, name, kind: 'department', foundedOn: '2015-01-01' })).id;
  const technology = await department('Phòng Công nghệ thông tin');
  const press = await department('Phòng Thông tin - Báo chí - Xuất bản');
  const staffIds = await addStaff(office, [
    { fullName: 'Hoàng Văn Tú', unitId: technology, sex: 'male', position: 'Trưởng phòng' },
    { fullName: 'Đỗ Thị Đào', unitId: technology },
    { fullName: 'Nguyễn Thị Ánh', unitId: press },
    { fullName: 'Dương Văn Dũng', unitId: press, sex: 'male' },
    { fullName: 'Lê Văn An', unitId: technology, sex: 'male' },
    { fullName: 'Trần Ân', unitId: press, sex: 'male' },
  ]);
  const signatory = await call('office.saveSignatory', director);
  const round = await call('commendations.createRound', yearlyRound);
  return { ...office, technology, press, staffIds, signatoryId: signatory.id, roundId: round.id };
}

type Office = Awaited<ReturnType<typeof openRoundOffice>>;

/** Nominates everyone given for a certificate and has all of them approved. */
export async function approveCertificates(
  { call, roundId }: Pick<Office, 'call' | 'roundId'>,
  recipients: { staffIds?: readonly string[]; unitIds?: readonly string[] },
): Promise<string[]> {
  const { staffIds = [], unitIds = [] } = recipients;
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [
      ...staffIds.map((staffId) => ({ recipientKind: 'individual' as const, staffId, formCode: 'GK', reason })),
      ...unitIds.map((unitId) => ({ recipientKind: 'collective' as const, unitId, formCode: 'GK', reason })),
    ],
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  return ids;
}

/** Issues a decision on what is approved in the round. */
export function issue(
  { call, roundId, signatoryId }: Pick<Office, 'call' | 'roundId' | 'signatoryId'>,
  fields: Partial<InputOf<'commendations.issueDecision'>> = {},
): Promise<OutputOf<'commendations.issueDecision'>> {
  return call('commendations.issueDecision', {
    roundId,
    number: 5,
    issuedOn: '2021-12-28',
    signatoryId,
    subject: 'Về việc tặng Giấy khen năm 2021',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    ...fields,
  });
}

/** Proposes these nominations upward. */
export function propose(
  { call, roundId, signatoryId }: Pick<Office, 'call' | 'roundId' | 'signatoryId'>,
  nominationIds: string[],
  fields: Partial<InputOf<'commendations.createProposal'>> = {},
): Promise<OutputOf<'commendations.createProposal'>> {
  return call('commendations.createProposal', {
    roundId,
    number: 12,
    issuedOn: '2021-12-28',
    signatoryId,
    addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
    subject: 'Về việc đề nghị tặng Bằng khen năm 2021',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    nominationIds,
    ...fields,
  });
}

/** The whole register of a year, or of all. */
export async function registerOf({ call }: Pick<TestBackend, 'call'>, year?: number) {
  return (await call('commendations.register', { year, limit: 1000 })).rows;
}
