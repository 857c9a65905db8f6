import { useTranslation } from 'react-i18next';
import type { LayoutProblem } from '../../../shared/domain/certificates/page.ts';
import { formatDecimal } from '../../../shared/domain/numbers.ts';
import { boxLabel } from './boxLabel.ts';
import { useDesign, useStore } from './useDesign.ts';

/** What would go wrong with the words now shown, each with its box; pressed, the box is selected. */
export function ProblemList({ problems }: { problems: readonly LayoutProblem[] }) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const { body } = useDesign();
  if (problems.length === 0) return null;
  return (
    <section className="panel" aria-label={t('check.problems')}>
      <h2>{t('check.problems')}</h2>
      <ul className="design-boxes">
        {problems.map((problem) => {
          const box = body.boxes.find(({ id }) => id === problem.boxId);
          const stops = problem.kind === 'missingLetters' || problem.kind === 'overflow';
          return (
            <li key={`${problem.kind} ${problem.boxId}`}>
              <button type="button" onClick={() => store.select([problem.boxId])}>
                {box && boxLabel(box, t)}
                <span className={stops ? 'certificate-problem certificate-stop' : 'certificate-problem'}>
                  {t(`problem.${problem.kind}`, valuesOf(problem))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function valuesOf(problem: LayoutProblem): Record<string, string> {
  if (problem.kind === 'missingLetters') return { fontKey: problem.fontKey, letters: problem.letters.join(' ') };
  return problem.kind === 'shrunk'
    ? { sizePt: formatDecimal(problem.sizePt), maxPt: formatDecimal(problem.maxPt) }
    : {};
}
