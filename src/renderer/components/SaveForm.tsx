import { Button, Form, Space, type FormInstance } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError, type ErrorCode } from '../../shared/contract/errors.ts';
import { UNREADABLE_DAY } from './DayInput.tsx';
import { Failure, useSentence } from './Failure.tsx';
import { useSaveShortcut } from './useSaveShortcut.ts';
import { useWhenAnswered } from './whenAnswered.ts';

interface Props<Values extends object> {
  form?: FormInstance<Values>;
  initialValues: Partial<Values>;
  /** Saves; an error is shown and what was typed stays. */
  onSave: (values: Values) => Promise<unknown>;
  onCancel?: () => void;
  /** Backs out, or goes a step back. */
  cancelLabel?: string;
  saveLabel?: string;
  /** A second way to save, beside the first: to go on with the next record. */
  further?: { label: string; onSave: (values: Values) => Promise<unknown> };
  /** The day of the act: a day out of order or to come is told beside it. */
  dayField?: keyof Values & string;
  /** The number of a paper: one that is used already is told beside it. */
  numberField?: keyof Values & string;
  /** Whether what the form is filled with answers to what stands in it; saving waits until it does. */
  isReady?: boolean;
  children: ReactNode;
}

const dayErrors: readonly string[] = ['DATE_OUT_OF_ORDER', 'DATE_TO_COME', 'NOT_THE_MEETING_DAY'] satisfies ErrorCode[];

/** A form that saves with Ctrl+S, marks what is wrong beside the field, and never loses what was typed. */
export function SaveForm<Values extends object>({
  form: given,
  initialValues,
  onSave,
  onCancel,
  cancelLabel,
  saveLabel,
  further,
  dayField,
  numberField,
  isReady = true,
  children,
}: Props<Values>) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [form] = Form.useForm<Values>(given);
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setIsSaving] = useState(false);
  const isFurther = useRef(false);
  const fields = useRef<HTMLDivElement>(null);

  useSaveShortcut(() => {
    takeTyped();
    form.submit();
  });

  const ready = useWhenAnswered(isReady, () => form.submit());
  const fieldAtFault = (code: string) =>
    dayErrors.includes(code) ? dayField : code === 'NUMBER_USED' ? numberField : undefined;
  const save = async (values: Values) => {
    const unreadable = fields.current?.querySelector<HTMLElement>(UNREADABLE_DAY);
    if (unreadable) {
      isFurther.current = false;
      return unreadable.focus();
    }
    setIsSaving(true);
    setFailure(undefined);
    try {
      await (isFurther.current && further ? further.onSave : onSave)(values);
    } catch (error) {
      const field = error instanceof AppError ? fieldAtFault(error.code) : undefined;
      if (field !== undefined) {
        (form as FormInstance).setFields([{ name: field, errors: [sentence(error)] }]);
        form.scrollToField(field as never, { focus: true });
        return;
      }
      markFields(form as FormInstance, error, t('fieldWrong'));
      setFailure(error);
    } finally {
      setIsSaving(false);
      isFurther.current = false;
    }
  };
  const saveFurther = () => {
    isFurther.current = true;
    form.submit();
  };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={initialValues}
      onFinish={(values) => {
        if (isReady) void save(values);
        else ready.wait();
      }}
      onFinishFailed={() => {
        isFurther.current = false;
      }}
      scrollToFirstError={{ focus: true }}
      requiredMark
      validateMessages={{ required: t('required') }}
    >
      <Failure error={failure} />
      <div ref={fields}>{children}</div>
      <Space className="form-buttons">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {saveLabel ?? t('save')}
        </Button>
        {further && (
          <Button onClick={saveFurther} disabled={isSaving}>
            {further.label}
          </Button>
        )}
        {onCancel && <Button onClick={onCancel}>{cancelLabel ?? t('cancel')}</Button>}
      </Space>
    </Form>
  );
}

/** Some fields take over what is typed when they are left. */
function takeTyped(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return;
  field.blur();
  field.focus();
}

function markFields(form: FormInstance, error: unknown, message: string): void {
  if (!(error instanceof AppError) || error.code !== 'BAD_INPUT') return;
  const { issues } = error.data as { issues: { path: string }[] };
  form.setFields(issues.map(({ path }) => ({ name: path.split('.'), errors: [message] })));
}
