import { Steps } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveQuestion } from '../../components/LeaveGuard.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';

interface Props {
  title: string;
  /** The names of the steps, the last one of them being done. */
  steps: readonly string[];
  at: number;
  children: ReactNode;
}

/** A page that leads through an act step by step. Nothing is written before the last step but one is confirmed. */
export function Guide({ title, steps, at, children }: Props) {
  const { t } = useTranslation('units');
  useLeaveQuestion(() => at > 0 && at < steps.length - 1);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.scrollIntoView({ block: 'center' });
  }, [at]);
  return (
    <>
      <PageHeader title={title} back={{ to: '/units', label: t('title') }} />
      <nav ref={nav} aria-label={t('guide.steps')} className="guide-steps">
        <Steps
          size="small"
          current={at}
          items={steps.map((name, index) => ({
            title: <span aria-current={index === at ? 'step' : undefined}>{name}</span>,
          }))}
        />
      </nav>
      {children}
    </>
  );
}
