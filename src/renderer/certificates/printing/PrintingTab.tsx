import { BlanksPanel } from './BlanksPanel.tsx';
import { PrintersPanel } from './PrintersPanel.tsx';

/** The printers certificates are printed with, measured, and the sheets there are for them. */
export function PrintingTab() {
  return (
    <div className="stack">
      <PrintersPanel />
      <BlanksPanel />
    </div>
  );
}
