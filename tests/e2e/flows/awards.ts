import type { ElectronApplication, Page } from '@playwright/test';
import { enterOffice, showAgain } from './office.ts';

const people = ['Lê Văn Ân', 'Trần Thị Bình', 'Hoàng Thị Ánh'];
const reason = 'Đã hoàn thành tốt nhiệm vụ năm 2021';

/** An office of three people rated in 2021 and a director who signs. */
export async function openAwardOffice(program: ElectronApplication, page: Page) {
  const office = await enterOffice(page, people);
  const { call } = office;
  const { rows } = await call('staff.list', {});
  const idOf = (name: string) => rows.find(({ fullName }) => fullName === name)?.id ?? '';
  await call('staff.rate', {
    year: 2021,
    ratings: [
      { staffId: idOf('Lê Văn Ân'), rating: 'good' },
      { staffId: idOf('Trần Thị Bình'), rating: 'excellent' },
      { staffId: idOf('Hoàng Thị Ánh'), rating: 'excellent' },
    ],
  });
  const signatory = await call('office.saveSignatory', {
    staffId: null,
    fullName: 'Lê Minh Quân',
    position: 'Giám đốc',
    form: 'head',
    onBehalfOf: '',
    validFrom: '2019-01-01',
    validTo: null,
  });
  await showAgain(program, page, { isAwaited: false });
  return { ...office, idOf, signatoryId: signatory.id };
}

type AwardOffice = Awaited<ReturnType<typeof openAwardOffice>>;

/** A round of 2021 in which everybody and one unit is put forward, entered without the window. */
export async function enterRound({ call, idOf, unitIds }: AwardOffice) {
  const round = await call('commendations.createRound', {
    name: 'Xét khen thưởng tổng kết năm 2021',
    year: 2021,
    periodFrom: '2021-01-01',
    periodTo: '2021-12-31',
  });
  const { ids } = await call('commendations.nominate', {
    roundId: round.id,
    nominations: [
      { recipientKind: 'collective', unitId: unitIds[1], formCode: 'GK', reason },
      ...people.map((name) => ({
        recipientKind: 'individual' as const,
        staffId: idOf(name),
        formCode: 'GK',
        reason,
      })),
    ],
  });
  return { roundId: round.id, nominationIds: ids };
}

/** The same round with everybody approved, and decision 05 on the first so many of them. */
export async function enterDecision(office: AwardOffice, decided: number) {
  const { call, signatoryId } = office;
  const { roundId, nominationIds } = await enterRound(office);
  await call('commendations.judgeNominations', { ids: nominationIds, status: 'approved' });
  await call('commendations.issueDecision', {
    roundId,
    number: 5,
    issuedOn: '2021-12-28',
    signatoryId,
    subject: 'Về việc tặng Giấy khen năm 2021',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    nominationIds: nominationIds.slice(0, decided),
  });
}
