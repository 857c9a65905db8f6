import { Button, Input, InputNumber, Segmented } from 'antd';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { Failure } from '../../components/Failure.tsx';
import type { AgendaItem, Meeting, Vote } from '../meeting.ts';
import { printedText } from '../standardAgenda.ts';

interface Props {
  meeting: Meeting;
  item: AgendaItem;
  onDone?: () => void;
  /** For the run of the meeting: everything larger, the first number ready to be typed. */
  isLarge?: boolean;
}

interface Counts {
  /** Null: everyone present who is neither against nor abstains. */
  votesFor: number | null;
  votesAgainst: number;
  abstained: number;
}

const UNANIMOUS: Counts = { votesFor: null, votesAgainst: 0, abstained: 0 };

/** The result of a vote: usually only those against and abstaining are counted, the rest is for. Enter records it. */
export function VoteForm({ meeting, item, onDone, isLarge }: Props) {
  const { t } = useTranslation('meetings');
  const proposed = useSubject(item);
  const [subject, setSubject] = useState<string>();
  const [method, setMethod] = useState<Vote['method']>('showOfHands');
  const [counts, setCounts] = useState(UNANIMOUS);
  const record = useCommand('meetings.recordVote');
  const { present } = meeting.quorum;
  const votesFor = counts.votesFor ?? Math.max(0, present - counts.votesAgainst - counts.abstained);
  const unheard = present - votesFor - counts.votesAgainst - counts.abstained;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { votesAgainst, abstained } = counts;
    const { id: agendaItemId, regulationId } = item;
    const vote = { agendaItemId, regulationId, method, votesFor, votesAgainst, abstained };
    // What goes wrong is shown above the fields.
    await record.mutateAsync({ ...vote, subject: subject ?? proposed }).then(onDone, () => {});
  };
  return (
    <form className={isLarge ? 'vote-form is-large' : 'vote-form'} onSubmit={(event) => void submit(event)}>
      <Failure error={record.error} />
      <label className="stacked">
        {t('votes.subject')}
        <Input value={subject ?? proposed} onChange={(event) => setSubject(event.target.value)} />
      </label>
      <div className="vote-numbers">
        <CountInput
          name="votesFor"
          value={votesFor}
          onChange={(value) => setCounts({ ...counts, votesFor: value })}
          isFirst={isLarge ?? false}
        />
        {(['votesAgainst', 'abstained'] as const).map((name) => (
          <CountInput
            key={name}
            name={name}
            value={counts[name]}
            onChange={(value) => setCounts({ ...counts, [name]: value ?? 0 })}
          />
        ))}
        <Button type="primary" htmlType="submit" loading={record.isPending} size={isLarge ? 'large' : 'middle'}>
          {t('votes.record')}
        </Button>
      </div>
      <div className="bar">
        <Segmented<Vote['method']>
          aria-label={t('votes.method')}
          value={method}
          onChange={setMethod}
          options={(['showOfHands', 'secretBallot'] as const).map((value) => ({ value, label: t(`methods.${value}`) }))}
        />
        <span className="page-detail" role="status">
          {t('votes.present', { present: formatNumber(present) })}
          {unheard > 0 && ` ${t('votes.unheard', { count: unheard })}`}
          {unheard < 0 && <span className="wrong"> {t('votes.tooMany', { count: -unheard })}</span>}
        </span>
      </div>
    </form>
  );
}

interface CountProps {
  name: keyof Counts;
  value: number;
  onChange: (value: number | null) => void;
  isFirst?: boolean;
}

function CountInput({ name, value, onChange, isFirst }: CountProps) {
  const { t } = useTranslation('meetings');
  return (
    <label className={`stacked vote-${name}`}>
      {t(`votes.${name}`)}
      <InputNumber
        value={value}
        onChange={onChange}
        onFocus={(event) => event.target.select()}
        min={0}
        precision={0}
        controls={false}
        autoFocus={isFirst ?? false}
      />
    </label>
  );
}

/** What the minutes will say was voted on. */
function useSubject({ kind, title, regulationId }: AgendaItem): string {
  const { data } = useAnswer('meetings.regulations', {});
  if (kind === 'resolution') return printedText('subjects.resolution');
  const regulation = data?.rows.find(({ id }) => id === regulationId);
  return regulation ? printedText('subjects.regulation', { regulation: regulation.title }) : title;
}
