import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import {
  DEFAULT_REGISTER_PATTERNS,
  documentNumber,
  REGISTER_SCOPES,
  registerNumber,
} from '../../../shared/domain/numbering.ts';
import { thisYear } from '../../../shared/clock.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { SaveForm } from '../../components/SaveForm.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';

type Office = OutputOf<'office.get'>;
type Rounding = NonNullable<Office['settings']['bonusRounding']>;

/** Rounding as the form has it: a choice cannot be null. */
type Values = Pick<Office['settings'], 'documentNumberPattern' | 'registerScope' | 'lateDays'> & {
  rounding: Rounding | 'pack';
};

const roundings = ['pack', 'up', 'nearest', 'none'] as const satisfies readonly Values['rounding'][];

/** How documents and awards are numbered, how money is rounded, and when a hand-over is late. */
export function NumbersTab() {
  const office = useAnswer('office.get', {});
  return <Loaded query={office}>{(data) => <NumbersForm office={data} />}</Loaded>;
}

function NumbersForm({ office: { profile, settings } }: { office: Office }) {
  const { t } = useTranslation('office');
  const offerUndo = useOfferUndo();
  const saveSettings = useCommand('office.saveSettings');
  const save = async ({ rounding, ...values }: Values) => {
    await saveSettings.mutateAsync({ ...settings, ...values, bonusRounding: rounding === 'pack' ? null : rounding });
    await offerUndo(t('common:saved'));
  };
  return (
    <section className="panel form-panel">
      <SaveForm<Values>
        initialValues={{
          documentNumberPattern: settings.documentNumberPattern,
          registerScope: settings.registerScope,
          lateDays: settings.lateDays,
          rounding: settings.bonusRounding ?? 'pack',
        }}
        onSave={save}
      >
        <PatternField abbreviation={profile.abbreviation} />
        <Form.Item name="registerScope" label={t('settings.numbers.scope')} extra={t('settings.numbers.scopeHint')}>
          <Radio.Group
            className="radio-lines"
            options={REGISTER_SCOPES.map((scope) => ({
              value: scope,
              label: t(`settings.scopes.${scope}`, {
                example: registerNumber({
                  number: 7,
                  kindShortCode: 'GK',
                  year: thisYear(),
                  pattern: DEFAULT_REGISTER_PATTERNS[scope],
                }),
              }),
            }))}
          />
        </Form.Item>
        <Form.Item name="rounding" label={t('settings.numbers.rounding')} extra={t('settings.numbers.roundingHint')}>
          <Select options={roundings.map((value) => ({ value, label: t(`settings.roundings.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="lateDays"
          label={t('settings.numbers.lateDays')}
          extra={t('settings.numbers.lateDaysHint')}
          rules={[{ required: true }]}
        >
          <InputNumber min={1} max={999} precision={0} controls={false} style={{ width: 90 }} />
        </Form.Item>
      </SaveForm>
    </section>
  );
}

/** The symbols a pattern gives for the first decisions of a year; undefined when it cannot give any, or all alike. */
function examplesOf(pattern: string, officeAbbreviation: string): string[] | undefined {
  try {
    const symbol = (number: number, kindAbbreviation: string) =>
      documentNumber({ number, kindAbbreviation, officeAbbreviation, pattern });
    const examples = [symbol(5, 'QĐ'), symbol(12, 'BC')];
    return symbol(1, 'QĐ') === symbol(2, 'QĐ') ? undefined : examples;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function PatternField({ abbreviation }: { abbreviation: string }) {
  const { t } = useTranslation('office');
  const typed = Form.useWatch<string>('documentNumberPattern') ?? '';
  const examples = examplesOf(typed, abbreviation);
  const check = (_rule: unknown, pattern: string) =>
    examplesOf(pattern ?? '', abbreviation)
      ? Promise.resolve()
      : Promise.reject(new Error(t('settings.numbers.patternWrong')));
  return (
    <Form.Item
      name="documentNumberPattern"
      label={t('settings.numbers.pattern')}
      extra={
        <>
          {t('settings.numbers.patternHint')}
          {examples && <div aria-live="polite">{t('settings.numbers.example', { examples: examples.join(', ') })}</div>}
        </>
      }
      rules={[{ validator: check }]}
    >
      <Input />
    </Form.Item>
  );
}
