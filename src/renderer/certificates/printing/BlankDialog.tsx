import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PAGE_PRESETS } from '../../../shared/domain/certificates/template.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Blank } from './BlanksPanel.tsx';
import { SizeFields } from './SizeFields.tsx';

interface Values {
  name: string;
  widthMm: number;
  heightMm: number;
  /** Empty: no designs. */
  copyFrom: string;
}

interface Props {
  blank: Blank | null;
  others: Blank[];
  onClose: () => void;
}

/** A kind of blank as the shop sells it; a new one may begin with the designs of another. */
export function BlankDialog({ blank, others, onClose }: Props) {
  const { t } = useTranslation('certificates');
  const offerUndo = useOfferUndo();
  const saveBlank = useCommand('certificates.saveBlank');
  return (
    <ActModal<Values>
      title={t(blank ? 'stock.edit' : 'stock.add')}
      isOpen
      onClose={onClose}
      initialValues={{ name: '', ...PAGE_PRESETS.A4, ...blank, copyFrom: others[0]?.blankId ?? '' }}
      onSave={async ({ name, widthMm, heightMm, copyFrom }) => {
        const { templates } = await saveBlank.mutateAsync({
          id: blank?.blankId,
          name,
          widthMm,
          heightMm,
          copyFrom: copyFrom === '' ? null : copyFrom,
        });
        await offerUndo(blank ? t('common:saved') : t('stock.saved', { n: formatNumber(templates) }));
      }}
    >
      <Form.Item name="name" label={t('stock.name')} extra={t('stock.nameHint')} rules={[{ required: true }]}>
        <Input autoFocus />
      </Form.Item>
      <SizeFields />
      {!blank && (
        <Form.Item name="copyFrom" label={t('stock.copyFrom')} extra={t('stock.copyFromHint')}>
          <Select
            options={[
              ...others.map(({ blankId, name }) => ({ value: blankId, label: name })),
              { value: '', label: t('stock.noCopy') },
            ]}
          />
        </Form.Item>
      )}
    </ActModal>
  );
}
