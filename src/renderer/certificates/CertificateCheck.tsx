import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
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

interface ProblemsProps {
  check: Check;
  /** Shows a recipient's certificate beside the list; without it the recipient's own page is opened. */
  onShow?: (awardId: string) => void;
}

/** What is wrong with a batch, by recipient, each with a way to it. */
export function CertificateProblems({ check: { certificates, problems, printable }, onShow }: ProblemsProps) {
  const { t } = useTranslation('certificates');
  if (problems.length === 0) return <p>{t('check.ready', { n: formatNumber(certificates) })}</p>;
  const counts = { stopped: formatNumber(certificates - printable.length), printable: formatNumber(printable.length) };
  const { alike, single } = parted(problems);
  return (
    <>
      <p>{printable.length < certificates ? t('check.stops', counts) : t('check.look')}</p>
      <ul className="certificate-problems">
        {alike.map(([kind, same]) => (
          <Alike key={kind} kind={kind} problems={same} onShow={onShow} />
        ))}
        {[...Map.groupBy(single, ({ awardId }) => awardId)].map(([awardId, ofAward]) => (
          <li key={awardId}>
            <Recipient awardId={awardId} name={ofAward[0]?.recipientName ?? ''} onShow={onShow} />
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

interface RecipientProps {
  awardId: string;
  name: string;
  onShow: ProblemsProps['onShow'];
}

function Recipient({ awardId, name, onShow }: RecipientProps) {
  if (!onShow) {
    return (
      <Link to="/commendations/awards/$id" params={{ id: awardId }}>
        {name}
      </Link>
    );
  }
  return (
    <Button type="link" size="small" className="in-text" onClick={() => onShow(awardId)}>
      {name}
    </Button>
  );
}

interface AlikeProps {
  kind: SaidOnce;
  problems: readonly Problem[];
  onShow: ProblemsProps['onShow'];
}

/** Said once for all, with one way for all where there is one; whose they are on request. */
function Alike({ kind, problems, onShow }: AlikeProps) {
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
              <Recipient awardId={problem.awardId} name={problem.recipientName} onShow={onShow} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
