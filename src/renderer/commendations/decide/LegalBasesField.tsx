import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The bases of a paper, one paragraph each: those of the rule pack, to be edited. */
export function LegalBasesField({ rulePackName }: { rulePackName?: string }) {
  const { t } = useTranslation('commendations');
  const list = useRef<HTMLDivElement>(null);
  /** After the next paint, when the new paragraph is there. */
  const focusLastLater = () =>
    requestAnimationFrame(() => [...(list.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus());
  return (
    <Form.Item
      label={t('decide.legalBases')}
      required
      extra={rulePackName && t('decide.basesNeedCheck', { pack: rulePackName })}
    >
      <Form.List name="legalBases">
        {(fields, { add, remove }) => (
          <div ref={list} className="legal-bases">
            {fields.map(({ key, name }) => (
              <div key={key} className="legal-basis">
                <Form.Item name={name} rules={[{ required: true }]} noStyle>
                  <Input.TextArea aria-label={t('decide.legalBasis', { n: name + 1 })} className="grows" />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('decide.removeBasis', { n: name + 1 })}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => {
                add('');
                focusLastLater();
              }}
            >
              {t('decide.addBasis')}
            </Button>
          </div>
        )}
      </Form.List>
    </Form.Item>
  );
}
