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
      {check.error?.code === 'NOTHING_TO_WRITE' ? (
        <p>{t('check.none')}</p>
      ) : (
        <Loaded query={check}>{(data) => <CertificateProblems check={data} />}</Loaded>
      )}
    </section>
  );
}

/** What is wrong with a batch, by recipient, each with a way to it. */
export function CertificateProblems({ check: { certificates, problems, printable } }: { check: Check }) {
  const { t } = useTranslation('certificates');
  if (problems.length === 0) return <p>{t('check.ready', { n: formatNumber(certificates) })}</p>;
  const counts = { stopped: formatNumber(certificates - printable.length), printable: formatNumber(printable.length) };
  const byAward = Map.groupBy(problems, ({ awardId }) => awardId);
  return (
    <>
      <p>{printable.length < certificates ? t('check.stops', counts) : t('check.look')}</p>
      <ul className="certificate-problems">
        {[...byAward].map(([awardId, ofAward]) => (
          <li key={awardId}>
            <Link to="/commendations/awards/$id" params={{ id: awardId }}>
              {ofAward[0]?.recipientName}
            </Link>
            {ofAward.map((problem) => (
              <CertificateProblem key={`${problem.kind} ${problem.boxId}`} problem={problem} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
