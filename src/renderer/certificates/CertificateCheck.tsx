import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useAnswer } from '../app/client.ts';
import { Loaded } from '../components/Loaded.tsx';
import { CertificateProblem, Jump, ProblemLine, type Problem } from './CertificateProblem.tsx';
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

/** What a whole batch may have alike; from so many on it is said once. */
const SAID_ONCE = ['printedBefore', 'noTemplate', 'noKey'] as const;
const MANY = 4;

type SaidOnce = (typeof SAID_ONCE)[number];

/** What is wrong with a batch, by recipient, each with a way to it. */
export function CertificateProblems({ check: { certificates, problems, printable } }: { check: Check }) {
  const { t } = useTranslation('certificates');
  if (problems.length === 0) return <p>{t('check.ready', { n: formatNumber(certificates) })}</p>;
  const counts = { stopped: formatNumber(certificates - printable.length), printable: formatNumber(printable.length) };
  const { alike, single } = parted(problems);
  return (
    <>
      <p>{printable.length < certificates ? t('check.stops', counts) : t('check.look')}</p>
      <ul className="certificate-problems">
        {alike.map(([kind, same]) => (
          <Alike key={kind} kind={kind} problems={same} />
        ))}
        {[...Map.groupBy(single, ({ awardId }) => awardId)].map(([awardId, ofAward]) => (
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

/** What many have alike apart from the rest, so that the rest is seen. */
function parted(problems: readonly Problem[]) {
  const alike = SAID_ONCE.map((kind) => [kind, problems.filter((problem) => problem.kind === kind)] as const).filter(
    ([, same]) => same.length >= MANY,
  );
  const said: ReadonlySet<string> = new Set(alike.map(([kind]) => kind));
  return { alike, single: problems.filter(({ kind }) => !said.has(kind)) };
}

/** Said once for all, with one way for all where there is one; whose they are on request. */
function Alike({ kind, problems }: { kind: SaidOnce; problems: readonly Problem[] }) {
  const { t } = useTranslation('certificates');
  const [first] = problems;
  return (
    <li>
      <ProblemLine stops={first?.stops === true}>
        {t(`problem.many.${kind}`, { n: formatNumber(problems.length) })}{' '}
        {first?.where.page === 'settings' && <Jump problem={first} />}
      </ProblemLine>
      <details>
        <summary>{t('check.whose')}</summary>
        <ul className="plain-list">
          {problems.map((problem) => (
            <li key={problem.awardId}>
              <Link to="/commendations/awards/$id" params={{ id: problem.awardId }}>
                {problem.recipientName}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
