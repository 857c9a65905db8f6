import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factSentence } from '../../../shared/locales/sentences.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { FindingIcon } from './FindingIcon.tsx';
import type { Finding } from './useRoundChecks.ts';

interface Props {
  nominationId: string;
  findings: readonly Finding[];
}

/** All that the rules say of one nomination, and the reasons for which it goes on against them. */
export function FindingList({ nominationId, findings }: Props) {
  const { t } = useTranslation('commendations');
  return (
    <ul className="findings" aria-label={t('findings.title')}>
      {findings.map((finding) => (
        <li key={finding.key}>
          <FindingIcon finding={finding} />
          <div>
            <FindingText finding={finding} />
            {finding.severity === 'warning' && <Override nominationId={nominationId} finding={finding} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface TextProps {
  finding: Omit<Finding, 'override'>;
}

/** The fact, then the rule it is held against and where the rule stands. */
export function FindingText({ finding: { rule, fact, requirement, source, needsCheck } }: TextProps) {
  const { t, i18n } = useTranslation('commendations');
  // A ceiling set by the office has no other words than its paper, a source may say the article again.
  const ruleAndSource = source.includes(requirement) ? [source] : [requirement, source];
  const said = ruleAndSource.filter((text) => text !== '');
  return (
    <>
      <div>
        <strong>{t(`checks.rules.${rule}`)}:</strong> {factSentence(fact, i18n.language)}
      </div>
      {said.length > 0 && (
        <div className="page-detail finding-source">
          {said.join(' – ')}
          {needsCheck && <Tag className="after-name">{t('findings.needsCheck')}</Tag>}
        </div>
      )}
    </>
  );
}

function Override({ nominationId, finding: { key, override } }: { nominationId: string; finding: Finding }) {
  const { t } = useTranslation('commendations');
  const [reason, setReason] = useState('');
  const report = useReportFailure();
  const write = useCommand('commendations.overrideFindings');
  const withdraw = useCommand('commendations.withdrawOverride');
  if (override) {
    return (
      <div>
        {t('findings.goesOn', { reason: override.reason })}{' '}
        <Button
          type="link"
          size="small"
          onClick={() => void withdraw.mutateAsync({ nominationIds: [nominationId], key }).catch(report)}
        >
          {t('findings.withdraw')}
        </Button>
      </div>
    );
  }
  const save = () => {
    if (reason.trim() !== '') void write.mutateAsync({ findings: [{ nominationId, key }], reason }).catch(report);
  };
  return (
    <div className="finding-reason">
      <Input
        size="small"
        aria-label={t('findings.reason')}
        placeholder={t('findings.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={save}
      />
      <Button size="small" disabled={reason.trim() === ''} loading={write.isPending} onClick={save}>
        {t('findings.write')}
      </Button>
    </div>
  );
}
