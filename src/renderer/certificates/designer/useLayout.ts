import { useEffect, useRef, useState } from 'react';
import type { CertificateAdjustment } from '../../../shared/domain/certificates/adjustment.ts';
import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import type { PlacedPage } from '../../../shared/domain/certificates/page.ts';
import { call } from '../../app/client.ts';
import type { Body, Design } from './designStore.ts';

export interface LaidOut {
  page: PlacedPage;
  /** The design it was laid out from: what has moved since is drawn moved. */
  body: Body;
}

interface Request extends Design {
  content: CertificateContent;
}

/**
 * The design laid out by the same function that prints it. One request is under way at a time, and of those that wait
 * only the newest goes out: while a box is resized, the text follows as fast as it can be set.
 */
export function useLayout(design: Design, content: CertificateContent): { laidOut: LaidOut | null; error: unknown } {
  const [laidOut, setLaidOut] = useState<LaidOut | null>(null);
  const [error, setError] = useState<unknown>(null);
  const queue = useRef<{ isRunning: boolean; next: Request | null }>({ isRunning: false, next: null });
  const { body, breaks } = design;

  useEffect(() => {
    const { current } = queue;
    current.next = { body, breaks, content };
    if (!current.isRunning) void run();

    async function run(): Promise<void> {
      current.isRunning = true;
      for (let request = current.next; request; request = current.next) {
        current.next = null;
        try {
          const { page } = await call('certificates.layoutDesign', {
            body: request.body,
            content: request.content,
            adjustment: adjustmentOf(request.breaks),
          });
          // The contract leaves the page to the layout's own type.
          setLaidOut({ page: page as PlacedPage, body: request.body });
          setError(null);
        } catch (failure) {
          setError(failure);
        }
      }
      current.isRunning = false;
    }
  }, [body, breaks, content]);

  return { laidOut, error };
}

function adjustmentOf(breaks: Design['breaks']): CertificateAdjustment {
  return Object.fromEntries(Object.entries(breaks).map(([boxId, of]) => [boxId, { breaks: of }]));
}
