import { BackupPanel } from './BackupPanel.tsx';
import { BinPanel } from './BinPanel.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { CopiesPanel } from './CopiesPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';

/** Where the data is, how to keep a copy of it, and how to take back what was done. */
export function DataTab() {
  return (
    <div className="stack">
      <div className="columns">
        <BackupPanel />
        <CheckPanel />
      </div>
      <HistoryPanel />
      <div className="columns">
        <BinPanel />
        <CopiesPanel />
      </div>
    </div>
  );
}
