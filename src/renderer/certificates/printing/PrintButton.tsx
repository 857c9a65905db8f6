import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';

interface Props {
  decisionId?: string;
  /** Comes before `decisionId`. */
  awardIds?: string[];
  label: string;
  disabled?: boolean;
}

/** Opens the page that prints certificates. */
export function PrintButton({ decisionId, awardIds, label, disabled = false }: Props) {
  const navigate = useNavigate();
  return (
    <Button
      type="primary"
      disabled={disabled}
      onClick={() => void navigate({ to: '/commendations/print', search: { decision: decisionId, awards: awardIds } })}
    >
      {label}
    </Button>
  );
}
