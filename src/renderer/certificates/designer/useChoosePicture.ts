import { useCallback } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { call } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';

export type ChosenPicture = OutputOf<'certificates.addPicture'>;

/** Asks for a picture and keeps it; null when the user thought better of it. */
export type ChoosePicture = () => Promise<ChosenPicture | null>;

/** Asks for a picture file and keeps it with the office's data. */
export function useChoosePicture(): ChoosePicture {
  const report = useReportFailure();
  return useCallback(async () => {
    try {
      const { file } = await call('shell.chooseFileToOpen', { type: 'picture' });
      return file === null ? null : await call('certificates.addPicture', { file });
    } catch (error) {
      report(error);
      return null;
    }
  }, [report]);
}
