import { Modal } from 'antd';
import { useRef, type ReactNode } from 'react';
import { SaveForm } from './SaveForm.tsx';

interface Props<Values extends object> {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  initialValues: Partial<Values>;
  /** Carries the act out; when it succeeds the dialog closes, otherwise what was typed stays. */
  onSave: (values: Values) => Promise<unknown>;
  saveLabel?: string;
  dayField?: keyof Values & string;
  numberField?: keyof Values & string;
  /** What the act does and what it leaves alone. */
  hint?: ReactNode;
  width?: number;
  children: ReactNode;
}

/** A short act with a few fields of its own: rename from a day, move, rate. Records themselves have pages. */
export function ActModal<Values extends object>(props: Props<Values>) {
  const { title, isOpen, onClose, initialValues, onSave, saveLabel, dayField, numberField } = props;
  const { hint, width = 560, children } = props;
  const fields = useRef<HTMLDivElement>(null);
  const focusFirst = () => {
    if (fields.current?.contains(document.activeElement)) return;
    fields.current?.querySelector<HTMLElement>('input:enabled, textarea:enabled')?.focus();
  };
  return (
    <Modal
      open={isOpen}
      title={title}
      onCancel={onClose}
      afterOpenChange={(isShown) => isShown && focusFirst()}
      footer={null}
      destroyOnHidden
      width={width}
    >
      {hint && <div className="act-hint">{hint}</div>}
      <SaveForm<Values>
        initialValues={initialValues}
        onSave={async (values) => {
          await onSave(values);
          onClose();
        }}
        onCancel={onClose}
        saveLabel={saveLabel}
        dayField={dayField}
        numberField={numberField}
      >
        <div ref={fields}>{children}</div>
      </SaveForm>
    </Modal>
  );
}
