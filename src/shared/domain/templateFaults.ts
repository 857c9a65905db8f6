/** What can be wrong with a Word template. The sentence for each is the locale key `documents:templateFaults.<code>`. */
export const TEMPLATE_FAULTS = [
  'NOT_A_WORD_FILE',
  'TOO_LARGE',
  'UNOPENED_TAG',
  'UNCLOSED_TAG',
  'UNOPENED_LIST',
  'UNCLOSED_LIST',
  'CLOSED_BY_ANOTHER_NAME',
  'LIST_ACROSS_TABLE',
  'LINE_NOT_ALONE',
  'UNKNOWN_FIELD',
  'WRONG_USE',
  'OTHER',
] as const;
