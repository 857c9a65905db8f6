import { Button, Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { Candidate } from '../types.ts';
import { downTheColumn } from './downTheColumn.ts';
import { standingOf, votesForOf, type VoteLine } from './votes.ts';

interface Props {
  candidate: Candidate;
  line: VoteLine;
  /** How many can vote on it. */
  most: number;
  order: number;
  isOpen: boolean;
  onChange: (changes: Partial<VoteLine>) => void;
}

const COUNTS = ['votesFor', 'votesAgainst', 'abstained'] as const;
const COLOURS = { passed: 'success', failed: 'error', tooMany: 'warning' } as const;

/** The votes on one nomination: three numbers, and what they come to. */
export function VoteRow({ candidate, line, most, order, isOpen, onChange }: Props) {
  const { t } = useTranslation('commendations');
  const { recipientName, recipientDetail, formName, review, required, whole } = candidate;
  const standing = standingOf(line, candidate, most);
  const method = t(`meetings:methods.${line.method}`);
  const other = line.method === 'secretBallot' ? 'showOfHands' : 'secretBallot';
  return (
    <tr>
      <th scope="row" title={[recipientName, recipientDetail, formName].filter(Boolean).join(' · ')}>
        {order}. {recipientName}
        <span className="page-detail ballot-about">
          <span className="gold">{formName}</span>
          {recipientDetail !== '' && ` · ${recipientDetail}`}
        </span>
      </th>
      <td
        className="ballot-review"
        title={review ? t('votes.reviewed', { date: formatDate(review.heldOn) }) : undefined}
      >
        {review ? t('board.part', { done: formatNumber(review.votesFor), whole: formatNumber(review.present) }) : '–'}
      </td>
      <td className="ballot-method">
        {isOpen ? (
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            title={t('votes.changeMethod')}
            aria-label={t('votes.methodOf', { name: recipientName, method })}
            onClick={() => onChange({ method: other })}
          >
            {method}
          </Button>
        ) : (
          method
        )}
      </td>
      {COUNTS.map((name) => (
        <td key={name} className={`ballot-${name}`}>
          {isOpen ? (
            <Input
              inputMode="numeric"
              className="number-cell align-end"
              aria-label={t('votes.countOf', { what: t(`votes.columns.${name}`), name: recipientName })}
              value={line[name] ?? ''}
              placeholder={name === 'votesFor' ? String(votesForOf(line, most) ?? '') : ''}
              status={standing === 'tooMany' ? 'error' : ''}
              onKeyDown={downTheColumn}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => onChange({ [name]: numberIn(target.value) })}
            />
          ) : (
            <span className="number-cell">{formatNumber(line[name] ?? 0)}</span>
          )}
        </td>
      ))}
      <td className="ballot-result-cell">
        {standing !== 'empty' && <Tag color={COLOURS[standing]}>{t(`votes.standings.${standing}`, { most })}</Tag>}
        <span className="page-detail">
          {t('votes.needed', { required: formatNumber(required), whole: formatNumber(whole) })}
        </span>
      </td>
    </tr>
  );
}

/** Digits typed, and nothing else. */
function numberIn(typed: string): number | null {
  const digits = typed.replace(/\D/g, '').slice(0, 5);
  return digits === '' ? null : Number(digits);
}
