import { AutoComplete, Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { PAGE_PRESETS } from '../../../shared/domain/certificates/template.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Profile } from './PrintersPanel.tsx';
import { SizeFields } from './SizeFields.tsx';

type Values = Pick<Profile, 'name' | 'printer' | 'tray' | 'widthMm' | 'heightMm'>;

const EMPTY: Values = { name: '', printer: '', tray: '', ...PAGE_PRESETS.A4 };

/** Its trays as its driver calls them, or any name where it does not say. */
function TrayField({ printers }: { printers: readonly string[] }) {
  const { t } = useTranslation('certificates');
  const printer = Form.useWatch<string | undefined>('printer') ?? '';
  const trays = useAnswer('certificates.printerTrays', { printer }, { enabled: printers.includes(printer) });
  return (
    <Form.Item name="tray" label={t('printer.tray')}>
      <AutoComplete options={(trays.data?.names ?? []).map((value) => ({ value }))} />
    </Form.Item>
  );
}

/** A printer with one tray and one paper. */
export function ProfileDialog({ profile, onClose }: { profile: Profile | null; onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const offerUndo = useOfferUndo();
  const saveProfile = useCommand('certificates.savePrinterProfile');
  const printers = useAnswer('certificates.systemPrinters', {}).data?.names ?? [];
  const blanks = useAnswer('certificates.blanks', {}).data?.rows ?? [];
  return (
    <ActModal<Values>
      title={t(profile ? 'printer.edit' : 'printer.add')}
      hint={t('printer.dialogHint')}
      isOpen
      onClose={onClose}
      initialValues={profile ?? EMPTY}
      onSave={async (values) => {
        await saveProfile.mutateAsync({ ...values, id: profile?.id });
        await offerUndo(t('common:saved'));
      }}
    >
      <Form.Item name="name" label={t('printer.name')} extra={t('printer.nameHint')} rules={[{ required: true }]}>
        <Input autoFocus />
      </Form.Item>
      <Row gutter={16}>
        <Col span={14}>
          <Form.Item name="printer" label={t('printer.printer')} extra={t('printer.printerHint')}>
            <AutoComplete options={printers.map((value) => ({ value }))} />
          </Form.Item>
        </Col>
        <Col span={10}>
          <TrayField printers={printers} />
        </Col>
      </Row>
      <SizeFields papers={blanks} />
    </ActModal>
  );
}
