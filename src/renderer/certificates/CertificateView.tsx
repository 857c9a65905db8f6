import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedPage } from '../../shared/domain/certificates/page.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import type { Award } from './award.ts';
import { CertificateProblem } from './CertificateProblem.tsx';
import { CertificateSheet } from './CertificateSheet.tsx';
import { useCertificateFonts } from './useCertificateFonts.ts';
import { picturesOf, usePictures } from './usePictures.ts';

type Preview = OutputOf<'certificates.preview'>;

interface ViewProps {
  award: Award;
  blankId?: string | null;
  /** As in this earlier print. */
  printId?: string | undefined;
}

/** The certificate to scale, as large as the window lets it be, with what is wrong with it below. */
export function CertificateView({ award, blankId = null, printId }: ViewProps) {
  const preview = useAnswer('certificates.preview', { awardId: award.id, blankId, printId }, { keepPrevious: true });
  return (
    <div className="certificate-view">
      <Loaded query={preview}>{(data) => <Sheet preview={data} award={award} />}</Loaded>
    </div>
  );
}

/** As large as its frame lets it be, in its own proportions. */
function paperSize({ widthMm, heightMm }: PlacedPage): CSSProperties {
  return { width: `min(100cqw, (100cqh - 8px) * ${widthMm / heightMm})` };
}

function Sheet({ preview, award }: { preview: Preview; award: Award }) {
  const { page: placed, fonts, problems, templateId } = preview;
  const { t } = useTranslation('certificates');
  const state = useCertificateFonts(fonts);
  // The contract leaves the page to the layout's own type.
  const page = placed as PlacedPage;
  const pictureUrl = usePictures(picturesOf(page));
  if (state === 'loading') return null;
  return (
    <>
      <div className="certificate-frame">
        <div className="certificate-paper" style={paperSize(page)}>
          <CertificateSheet page={page} label={t('preview', { name: award.recipientName })} pictureUrl={pictureUrl} />
        </div>
      </div>
      {award.status === 'granted' && (
        <p className="certificate-acts">
          <Link to="/certificates/templates/$id" params={{ id: templateId }} search={{ award: award.id }}>
            {t('design.adjust')}
          </Link>
          <Link to="/certificates/templates/$id" params={{ id: templateId }}>
            {t('design.editTemplate')}
          </Link>
        </p>
      )}
      {state === 'failed' && <p className="certificate-problem certificate-stop">{t('fontsFailed')}</p>}
      {problems.length > 0 && (
        <ul className="certificate-problems" aria-label={t('check.problems')}>
          {problems.map((problem) => (
            <li key={`${problem.kind} ${problem.boxId}`}>
              <CertificateProblem problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
