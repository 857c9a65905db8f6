import type { FormInstance } from 'antd';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';

/** The field each refusal of a paper is about. */
const fieldsAtFault: Partial<Record<ErrorCode, string>> = {
  NUMBER_USED: 'number',
  DATE_OUT_OF_ORDER: 'issuedOn',
  DATE_TO_COME: 'issuedOn',
  SIGNATORY_NOT_IN_OFFICE: 'signatoryId',
  WARNINGS_OPEN: 'warningsReason',
};

/** Says a refusal beside the field it is about; of a paper issued elsewhere the symbol stands for the number. */
export function markFieldAtFault<Values>(
  form: FormInstance<Values>,
  error: unknown,
  sentence: (error: unknown) => string,
): void {
  const field = error instanceof AppError ? fieldsAtFault[error.code as ErrorCode] : undefined;
  if (field === undefined) return;
  const untyped = form as FormInstance;
  const name = field === 'number' && untyped.getFieldInstance('symbol') ? 'symbol' : field;
  untyped.setFields([{ name, errors: [sentence(error)] }]);
}
