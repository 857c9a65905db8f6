import { BlanksPanel } from './BlanksPanel.tsx';
import { PrintersPanel } from './PrintersPanel.tsx';
import { PrintRunsPanel } from './PrintRunsPanel.tsx';

/** The printers certificates are printed with, measured; the sheets there are for them; and every print there was. */
export function PrintingTab() {
  return (
    <div className="stack">
      <PrintersPanel />
      <BlanksPanel />
      <PrintRunsPanel />
    </div>
  );
}
