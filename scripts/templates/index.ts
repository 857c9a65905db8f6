import type { ISectionOptions } from 'docx';
import type { DocumentKind } from '../../src/main/backend/documents/models.ts';
import { achievementRecord } from './achievementRecord.ts';
import { agenda } from './agenda.ts';
import { decision } from './decision.ts';
import { wordFile } from './document.ts';
import { minutes } from './minutes.ts';
import { pledge } from './pledge.ts';
import { resolution } from './resolution.ts';

const templates: Record<DocumentKind, { name: string; sections: () => ISectionOptions[] }> = {
  decision: { name: 'Quyết định khen thưởng', sections: decision },
  agenda: { name: 'Chương trình hội nghị', sections: agenda },
  minutes: { name: 'Biên bản hội nghị', sections: minutes },
  resolution: { name: 'Nghị quyết hội nghị', sections: resolution },
  pledge: { name: 'Bản giao ước thi đua', sections: pledge },
  achievementRecord: { name: 'Báo cáo thành tích, phần III', sections: achievementRecord },
};

export const documentKinds = Object.keys(templates) as DocumentKind[];

/** The default template of a document, as bytes of a .docx. */
export async function makeTemplate(kind: DocumentKind): Promise<Uint8Array> {
  const { name, sections } = templates[kind];
  return wordFile(name, sections());
}
