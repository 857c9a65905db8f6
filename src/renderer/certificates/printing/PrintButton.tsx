import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';

interface Props {
  /** Its certificates, or where these awards were picked. */
  decisionId?: string;
  awardIds?: string[];
  label: string;
  /** Which decision, for a screen reader, when several buttons say the same. */
  about?: string;
  /** Not the main act of its place. */
  isPlain?: boolean;
  size?: 'small' | 'middle';
  disabled?: boolean;
}

/** Opens the page that prints certificates. */
export function PrintButton({
  decisionId,
  awardIds,
  label,
  about,
  isPlain = false,
  size = 'middle',
  disabled = false,
}: Props) {
  const navigate = useNavigate();
  return (
    <Button
      type={isPlain ? 'default' : 'primary'}
      size={size}
      disabled={disabled}
      {...(about === undefined ? {} : { 'aria-label': `${label}: ${about}` })}
      onClick={() => void navigate({ to: '/commendations/print', search: { decision: decisionId, awards: awardIds } })}
    >
      {label}
    </Button>
  );
}
