import { Link } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signatureLines } from '../../../shared/domain/signature.ts';
import { useAnswer } from '../../app/client.ts';
import { SignatureBlock } from '../SignatureBlock.tsx';
import { inUsualOrder } from './signatories.ts';

/** Who signs, out of those in office on the day, and how the signature will stand. */
export function SignatoryField({ on }: { on: string | null | undefined }) {
  const { t } = useTranslation('commendations');
  const form = Form.useFormInstance<{ signatoryId?: string }>();
  const signatories = useAnswer('office.signatories', { on: on ?? undefined }, { enabled: Boolean(on) });
  const rows = inUsualOrder(signatories.data?.rows ?? []);
  const chosenId = Form.useWatch('signatoryId', form);
  const chosen = rows.find(({ id }) => id === chosenId);
  const [usual] = rows;

  const lastChosen = useRef('');
  const [notInOffice, setNotInOffice] = useState('');

  // Another day may have other signatories: whoever is not in office then is not kept, and that is said.
  useEffect(() => {
    if (chosen) lastChosen.current = chosen.fullName;
    if (!chosenId || !usual || chosen) return;
    setNotInOffice(lastChosen.current);
    form.setFieldValue('signatoryId', usual.id);
  }, [form, usual, chosen, chosenId]);

  return (
    <>
      <Form.Item
        name="signatoryId"
        label={t('fields.signatory')}
        rules={[{ required: true }]}
        extra={
          signatories.data?.rows.length === 0 ? (
            <>
              {t('decide.noSignatory')} <Link to="/settings">{t('decide.addSignatory')}</Link>
            </>
          ) : (
            notInOffice && (
              <span role="status" className="finding-warning">
                {t('decide.signatoryNotInOffice', { name: notInOffice })}
              </span>
            )
          )
        }
      >
        <Select<string>
          loading={signatories.isPending}
          onChange={() => setNotInOffice('')}
          options={rows.map(({ id, fullName, ...capacity }) => ({
            value: id,
            label: t('decide.signatoryAs', { name: fullName, capacity: signatureLines(capacity).join(' – ') }),
          }))}
        />
      </Form.Item>
      {chosen && (
        <div className="signature-preview">
          <span className="page-detail">{t('decide.signaturePreview')}</span>
          <SignatureBlock signatory={chosen} />
        </div>
      )}
    </>
  );
}
