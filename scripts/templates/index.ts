import type { ISectionOptions } from 'docx';
import type { DocumentKind } from '../../src/main/backend/documents/models.ts';
import { achievementRecord, achievementReport } from './achievementRecord.ts';
import { agenda } from './agenda.ts';
import { ballotCount, ballots, councilMinutes, unitReview } from './council.ts';
import { correction } from './correction.ts';
import { decision } from './decision.ts';
import { wordFile } from './document.ts';
import { bonusList, certificateList, register } from './lists.ts';
import { minutes } from './minutes.ts';
import { callNotice, resultNotice } from './notices.ts';
import { pledge } from './pledge.ts';
import { proposal } from './proposal.ts';
import { resolution } from './resolution.ts';

const templates: Record<DocumentKind, { name: string; sections: () => ISectionOptions[] }> = {
  decision: { name: 'Quyết định khen thưởng', sections: decision },
  correction: { name: 'Quyết định sửa đổi, hủy bỏ', sections: correction },
  agenda: { name: 'Chương trình hội nghị', sections: agenda },
  minutes: { name: 'Biên bản hội nghị', sections: minutes },
  resolution: { name: 'Nghị quyết hội nghị', sections: resolution },
  pledge: { name: 'Bản giao ước thi đua', sections: pledge },
  proposal: { name: 'Tờ trình đề nghị khen thưởng', sections: proposal },
  callNotice: { name: 'Thông báo về việc xét khen thưởng', sections: callNotice },
  resultNotice: { name: 'Thông báo kết quả khen thưởng', sections: resultNotice },
  bonusList: { name: 'Danh sách nhận tiền thưởng', sections: bonusList },
  certificateList: { name: 'Danh sách ký nhận giấy khen', sections: certificateList },
  register: { name: 'Sổ khen thưởng', sections: register },
  unitReview: { name: 'Biên bản họp bình xét', sections: unitReview },
  councilMinutes: { name: 'Biên bản họp Hội đồng', sections: councilMinutes },
  ballots: { name: 'Phiếu bầu', sections: ballots },
  ballotCount: { name: 'Biên bản kiểm phiếu', sections: ballotCount },
  achievementReport: { name: 'Báo cáo thành tích cá nhân', sections: achievementReport },
  achievementRecord: { name: 'Báo cáo thành tích, phần III', sections: achievementRecord },
};

export const documentKinds = Object.keys(templates) as DocumentKind[];

/** The default template of a document, as bytes of a .docx. */
export async function makeTemplate(kind: DocumentKind): Promise<Uint8Array> {
  const { name, sections } = templates[kind];
  return wordFile(name, sections());
}
