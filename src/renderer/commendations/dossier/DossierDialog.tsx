import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';

interface Props {
  nominationIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** Notes of many nominations at once that parts of their dossiers are there: one paper often speaks of all. */
export function DossierDialog({ nominationIds, onClose, onDone }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const save = useCommand('commendations.saveDossierParts');
  const dossier = useAnswer('commendations.dossier', { nominationId: nominationIds[0] ?? '' });
  if (!dossier.data) return null;
  const count = formatNumber(nominationIds.length);
  return (
    <ActModal<{ parts: string[] }>
      title={t('dossier.ofMany', { n: count })}
      hint={t('dossier.ofManyHint')}
      isOpen
      onClose={onClose}
      initialValues={{ parts: [] }}
      onSave={async ({ parts }) => {
        await save.mutateAsync({
          nominationIds: [...nominationIds],
          parts: parts.map((partCode) => ({ partCode, isThere: true })),
        });
        onDone();
        await offerUndo(t('dossier.noted', { n: count }));
      }}
    >
      <Form.Item name="parts" label={t('dossier.there')} rules={[{ required: true }]}>
        <Checkbox.Group
          className="dossier-choices"
          options={dossier.data.parts.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
    </ActModal>
  );
}
