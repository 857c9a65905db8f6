import { useTranslation } from 'react-i18next';
import { BoxesPanel, BoxPanel } from './BoxPanel.tsx';
import { boxLabel } from './boxLabel.ts';
import { piecesByBox } from './BoxDrawing.tsx';
import { PagePanel } from './PagePanel.tsx';
import { ProblemList } from './ProblemList.tsx';
import { selectedBoxes, toggled, useDesign, useStore } from './useDesign.ts';
import { keepFocus } from './useKeys.ts';
import type { LaidOut } from './useLayout.ts';
import type { ChoosePicture } from './useChoosePicture.ts';

interface Props {
  laidOut: LaidOut;
  isAdjusting: boolean;
  choosePicture: ChoosePicture;
}

/** The numbers of what is selected: a box, several, or the page; below it all boxes by name. */
export function SidePanel({ laidOut, isAdjusting, choosePicture }: Props) {
  const { t } = useTranslation('certificates');
  const design = useDesign();
  const chosen = selectedBoxes(design);
  const [only] = chosen;
  return (
    <aside className="design-panel" aria-label={t('design.panel')}>
      <ProblemList problems={laidOut.page.problems} />
      <section className="panel panel-box">
        {chosen.length === 1 && only ? (
          <BoxPanel
            key={only.id}
            box={only}
            isAdjusting={isAdjusting}
            pieces={piecesByBox(laidOut.page).get(only.id)}
            choosePicture={choosePicture}
          />
        ) : chosen.length > 1 ? (
          <BoxesPanel boxes={chosen} isAdjusting={isAdjusting} />
        ) : isAdjusting ? (
          <p>{t('design.adjustHint')}</p>
        ) : (
          <PagePanel choosePicture={choosePicture} />
        )}
      </section>
      <BoxList />
    </aside>
  );
}

function BoxList() {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const { body, selected } = useDesign();
  return (
    <section className="panel" aria-label={t('design.boxes')}>
      <h2>{t('design.boxes')}</h2>
      <ul className="design-boxes">
        {body.boxes.map((box) => (
          <li key={box.id}>
            <button
              type="button"
              aria-pressed={selected.has(box.id)}
              onMouseDown={keepFocus}
              onClick={(event) => store.select(event.shiftKey || event.ctrlKey ? toggled(selected, box.id) : [box.id])}
            >
              {boxLabel(box, t)}
              {!box.printed && <span className="page-detail"> · {t('design.notPrinted')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
