import { DownOutlined } from '@ant-design/icons';
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

/** One of this computer's printers, or any name: the profile may be of another computer's. */
function PrinterField() {
  const { t } = useTranslation('certificates');
  const printer = Form.useWatch<string | undefined>('printer') ?? '';
  const { data, isPending } = useAnswer('certificates.systemPrinters', {});
  const names = data?.names ?? [];
  const isUnknown = printer !== '' && names.length > 0 && !names.includes(printer);
  return (
    <Form.Item
      name="printer"
      label={t('printer.printer')}
      {...(isUnknown ? { validateStatus: 'warning', help: t('printer.printerUnknown') } : {})}
      extra={
        isPending ? t('printer.printersAsked') : t(names.length > 0 ? 'printer.printerHint' : 'printer.printersNone')
      }
    >
      <Named names={names} />
    </Form.Item>
  );
}

/** One of the printer's trays as its driver calls them, or any name where it does not say. */
function TrayField() {
  const { t } = useTranslation('certificates');
  const printer = Form.useWatch<string | undefined>('printer') ?? '';
  const tray = Form.useWatch<string | undefined>('tray') ?? '';
  const printers = useAnswer('certificates.systemPrinters', {}).data?.names ?? [];
  const trays = useAnswer('certificates.printerTrays', { printer }, { enabled: printers.includes(printer) });
  const names = trays.data?.names ?? [];
  const isUnknown = tray !== '' && names.length > 0 && !names.includes(tray);
  return (
    <Form.Item
      name="tray"
      label={t('printer.tray')}
      {...(isUnknown ? { validateStatus: 'warning', help: t('printer.trayUnknown') } : {})}
      {...(names.length > 0 ? { extra: t('printer.trayHint') } : {})}
    >
      <Named names={names} />
    </Form.Item>
  );
}

/** A name picked or typed; `field` is what the form hands on. */
function Named({ names, ...field }: { names: readonly string[] }) {
  return (
    <AutoComplete
      {...field}
      options={names.map((value) => ({ value }))}
      suffixIcon={names.length > 0 ? <DownOutlined aria-hidden /> : null}
    />
  );
}

/** A printer with one tray and one paper. */
export function ProfileDialog({ profile, onClose }: { profile: Profile | null; onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const offerUndo = useOfferUndo();
  const saveProfile = useCommand('certificates.savePrinterProfile');
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
          <PrinterField />
        </Col>
        <Col span={10}>
          <TrayField />
        </Col>
      </Row>
      <SizeFields papers={blanks} />
    </ActModal>
  );
}
