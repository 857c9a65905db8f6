import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextBox } from '../../../shared/domain/certificates/template.ts';
import { GrowingText } from '../../components/GrowingText.tsx';
import type { Pieces } from './BoxDrawing.tsx';
import { useDesign, useStore } from './useDesign.ts';

/** The lines of a box as they are set for one recipient; a line break moved here is broken there. */
export function BreaksField({ box, pieces }: { box: TextBox; pieces: Pieces | undefined }) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const { breaks } = useDesign();
  const lines = linesOf(pieces);
  const set = lines.join('\n');
  const [typed, setTyped] = useState({ whileSet: set, text: set });
  const words = lines.join(' ').split(' ');
  const apply = (text: string) => {
    setTyped({ whileSet: set, text });
    const wanted = text.split('\n').map((line) => line.split(/\s+/).filter(Boolean));
    // Only where lines end may be changed here: the words are those of the decision.
    if (wanted.flat().join(' ') !== words.join(' ')) return;
    const wordsPerLine = wanted.filter((line) => line.length > 0).map((line) => line.length);
    const forText = words.join(' ');
    store.change(
      (design) => ({
        ...design,
        breaks: { ...design.breaks, [box.id]: { forText, wordsPerLine: wordsPerLine.slice(0, -1) } },
      }),
      `breaks ${box.id}`,
    );
  };
  const forget = () =>
    store.change((design) => ({
      ...design,
      breaks: Object.fromEntries(Object.entries(design.breaks).filter(([id]) => id !== box.id)),
    }));
  return (
    <div className="design-breaks">
      <label htmlFor={`breaks-${box.id}`}>{t('design.breaks')}</label>
      <GrowingText
        id={`breaks-${box.id}`}
        wrap="off"
        minRows={2}
        maxRows={8}
        value={typed.whileSet === set ? typed.text : set}
        onChange={(event) => apply(event.target.value)}
      />
      <p className="page-detail">{t('design.breaksHint')}</p>
      {breaks[box.id] && (
        <Button size="small" onClick={forget}>
          {t('design.breaksForget')}
        </Button>
      )}
    </div>
  );
}

/** What stands on each line; stretches of other styles on the same line are put together. */
function linesOf(pieces: Pieces | undefined): string[] {
  const byLine = Map.groupBy(pieces?.texts ?? [], ({ baselineYMm }) => baselineYMm);
  return Array.from(byLine.values(), (texts) => texts.map(({ text }) => text).join(' '));
}
