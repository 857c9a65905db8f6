import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { CertificateProblem } from './CertificateProblem.tsx';
import './certificates.css';

type Check = OutputOf<'certificates.check'>;

/** What would go wrong with a decision's certificates, by recipient, before they are printed. */
export function CertificateCheck({ decisionId }: { decisionId: string }) {
  const { t } = useTranslation('certificates');
  const check = useAnswer('certificates.check', { decisionId });
  return (
    <section className="panel" aria-label={t('check.title')}>
      <h2>{t('check.title')}</h2>
      <Loaded query={check}>{(data) => <Result check={data} />}</Loaded>
    </section>
  );
}

function Result({ check: { certificates, problems } }: { check: Check }) {
  const { t } = useTranslation('certificates');
  if (problems.length === 0) return <p>{t('check.ready', { n: formatNumber(certificates) })}</p>;
  const stopping = new Set(problems.filter(({ stops }) => stops).map(({ awardId }) => awardId)).size;
  return (
    <>
      <p>{stopping > 0 ? t('check.stops', { n: formatNumber(stopping) }) : t('check.look')}</p>
      <ul className="certificate-problems">
        {problems.map((problem) => (
          <li key={`${problem.awardId} ${problem.kind} ${problem.boxId}`}>
            <Link to="/commendations/awards/$id" params={{ id: problem.awardId }}>
              {problem.recipientName}
            </Link>
            <CertificateProblem problem={problem} />
          </li>
        ))}
      </ul>
    </>
  );
}
