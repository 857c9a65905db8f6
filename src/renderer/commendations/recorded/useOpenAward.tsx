import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { AwardRow } from '../types.ts';
import { RecordedDialog } from './RecordedDialog.tsx';

/** Opens a line of the register: a decided award has its page, one from old papers a dialog, which is to be drawn. */
export function useOpenAward(): { open: (award: AwardRow) => void; dialog: ReactNode } {
  const navigate = useNavigate();
  const [opened, setOpened] = useState<AwardRow | null>(null);
  return {
    open: (award) => {
      if (award.decisionId === null) setOpened(award);
      else void navigate({ to: '/commendations/awards/$id', params: { id: award.id } });
    },
    dialog: opened && <RecordedDialog award={opened} onClose={() => setOpened(null)} />,
  };
}
