import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInWords } from '../../shared/domain/dates.ts';
import { useAnswer } from '../app/client.ts';
import { SignatureBlock } from './SignatureBlock.tsx';
import type { Decision } from './types.ts';

interface Props {
  paper: Pick<Decision, 'issuedOn' | 'officeName' | 'symbol' | 'subject' | 'legalBases' | 'signatory'>;
  /** What kind of paper it is, in capitals. */
  heading: string;
  /** Between the subject and the bases. */
  children?: ReactNode;
}

/** What a paper of the office says above its list, in its own typeface. */
export function Paper({ paper, heading, children }: Props) {
  const { t } = useTranslation('commendations');
  const { issuedOn, officeName, symbol, subject, legalBases, signatory } = paper;
  const office = useAnswer('office.get', { on: issuedOn });
  const place = office.data?.profile.placeName ?? '';
  return (
    <div className="paper">
      <div className="paper-office">{officeName}</div>
      <div className="paper-line">
        <span>{t('decision.number', { symbol })}</span>
        <em>{t('decision.placeAndDate', { place, date: dateInWords(issuedOn) })}</em>
      </div>
      <div className="paper-heading">{heading}</div>
      <div className="paper-subject">{subject}</div>
      {children}
      {legalBases.map((basis) => (
        <p key={basis} className="paper-basis">
          {basis}
        </p>
      ))}
      <SignatureBlock signatory={signatory} />
    </div>
  );
}
