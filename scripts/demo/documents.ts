import { join } from 'node:path';
import type { Call, InputOf } from '../../src/shared/contract/index.ts';
import type { StepTable } from './stepTable.ts';

export interface ConferenceIds {
  meetingId: string;
  decisionId: string;
  movementId: string;
}

export const CERTIFICATES_FILE = 'giay-khen.pdf';

type WordDocument = Omit<InputOf<'documents.writeWord'>, 'file'>;
type Sheet = Omit<InputOf<'reports.writeSheet'>, 'file'>;

/** Every document of the conference, each written by the procedure the window uses. */
export async function writeDocuments(call: Call, ids: ConferenceIds, folder: string, table: StepTable): Promise<void> {
  const { meetingId, decisionId, movementId } = ids;
  const words: Record<string, WordDocument> = {
    'quyet-dinh-khen-thuong.docx': { kind: 'decision', subjectId: decisionId },
    'danh-sach-nhan-tien-thuong.docx': { kind: 'bonusList', subjectId: decisionId },
    'danh-sach-ky-nhan-giay-khen.docx': { kind: 'certificateList', subjectId: decisionId },
    'so-khen-thuong.docx': { kind: 'register', subjectId: '2021' },
    'chuong-trinh.docx': { kind: 'agenda', subjectId: meetingId },
    'bien-ban.docx': { kind: 'minutes', subjectId: meetingId },
    'nghi-quyet.docx': { kind: 'resolution', subjectId: meetingId },
    'giao-uoc-thi-dua.docx': { kind: 'pledge', subjectId: movementId },
  };
  const sheets: Record<string, Sheet> = {
    'so-khen-thuong.xlsx': { kind: 'register', year: 2021 },
    'hop-truc-tuyen-2021.xlsx': { kind: 'onlineMeetings', year: 2021 },
    'chi-tieu-2021.xlsx': { kind: 'targets', year: 2021 },
  };

  table.begin(CERTIFICATES_FILE);
  await call('certificates.writePdf', { decisionId, file: join(folder, CERTIFICATES_FILE) });
  for (const [name, input] of Object.entries(words)) {
    table.begin(name);
    await call('documents.writeWord', { ...input, file: join(folder, name) });
  }
  for (const [name, input] of Object.entries(sheets)) {
    table.begin(name);
    await call('reports.writeSheet', { ...input, file: join(folder, name) });
  }
}
