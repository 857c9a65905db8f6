import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/client.ts';
import { SaveForm } from '../../components/SaveForm.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { useYear } from '../../app/year.tsx';
import { RecordedFields, type RecordedValues } from './RecordedFields.tsx';

interface Props {
  /** Whose award it is, on the page of a person or a unit. */
  of?: Pick<RecordedValues, 'recipientKind' | 'staffId' | 'unitId'>;
}

/** Enters awards of earlier years from their papers, one after another. */
export function RecordAward({ of }: Props) {
  const { t } = useTranslation('commendations');
  const { year } = useYear();
  const offerUndo = useOfferUndo();
  const record = useCommand('commendations.recordAwards');
  const [isOpen, setIsOpen] = useState(false);
  /** Counts the awards entered one after another: each has an empty form. */
  const [entered, setEntered] = useState(0);
  /** What the next one most often shares with it: the papers of one decision lie together. */
  const [shared, setShared] = useState<Partial<RecordedValues>>({});
  const close = () => {
    setIsOpen(false);
    setShared({});
  };
  const save = async ({ bonusDong, decidedOn, ...values }: RecordedValues) => {
    const award = { ...values, ...of, bonusDong: bonusDong ?? 0, decidedOn: decidedOn ?? null };
    const { twice } = await record.mutateAsync({ awards: [award] });
    await offerUndo(t(twice.length > 0 ? 'recorded.savedTwice' : 'recorded.saved'));
    return award;
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('recorded.record')}</Button>
      <Modal open={isOpen} title={t('recorded.record')} onCancel={close} footer={null} destroyOnHidden width={640}>
        <p className="act-hint">{t('recorded.hint')}</p>
        <SaveForm<RecordedValues>
          key={entered}
          initialValues={{ recipientKind: 'individual', year: year - 1, formName: '', ...shared, ...of }}
          dayField="decidedOn"
          onSave={async (values) => {
            await save(values);
            close();
          }}
          further={{
            label: t('recorded.saveFurther'),
            onSave: async (values) => {
              const {
                recipientKind,
                year: ofYear,
                formCode,
                formName,
                authority,
                decisionSymbol,
                decidedOn,
              } = await save(values);
              const isOfMany = of === undefined;
              setShared({
                recipientKind,
                year: ofYear,
                formCode,
                formName,
                authority,
                ...(isOfMany ? { decisionSymbol, decidedOn } : {}),
              });
              setEntered(entered + 1);
            },
          }}
          onCancel={close}
        >
          <RecordedFields isOfOne={of !== undefined} />
        </SaveForm>
      </Modal>
    </>
  );
}
