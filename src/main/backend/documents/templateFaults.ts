import type { TEMPLATE_FAULTS } from '../../../shared/domain/templateFaults.ts';
import { AppError } from '../../../shared/contract/errors.ts';

type TemplateFaultCode = (typeof TEMPLATE_FAULTS)[number];

export interface TemplateFault {
  code: TemplateFaultCode;
  /** The tag as written, without braces; empty when the fault is the file's. */
  tag: string;
  /** Words around the tag, to find it by. */
  context: string;
  /** The field that was likely meant, or the list the field belongs in; may be empty. */
  hint: string;
  /** Which part: the text itself, a header or a footer. */
  part: 'body' | 'header' | 'footer';
}

export class TemplateError extends Error {
  readonly faults: TemplateFault[];

  constructor(faults: TemplateFault[], options?: ErrorOptions) {
    super(faults.map(({ code, tag }) => `${code} ${tag}`).join(', '), options);
    this.name = 'TemplateError';
    this.faults = faults;
  }
}

export function templateFaulty(name: string, error: TemplateError): AppError<'TEMPLATE_FAULTY'> {
  const faults = error.faults.map(({ tag, context }) => (tag ? `{${tag}}` : context)).join(', ');
  return new AppError('TEMPLATE_FAULTY', { name, faults }, { cause: error });
}

const codesOfLibrary: Record<string, TemplateFaultCode> = {
  unopened_tag: 'UNOPENED_TAG',
  duplicate_close_tag: 'UNOPENED_TAG',
  unclosed_tag: 'UNCLOSED_TAG',
  duplicate_open_tag: 'UNCLOSED_TAG',
  unopened_loop: 'UNOPENED_LIST',
  unclosed_loop: 'UNCLOSED_LIST',
  closing_tag_does_not_match_opening_tag: 'CLOSED_BY_ANOTHER_NAME',
  unbalanced_loop_tags: 'LIST_ACROSS_TABLE',
  loop_position_invalid: 'LIST_ACROSS_TABLE',
  no_xml_tag_found_at_left: 'LIST_ACROSS_TABLE',
  no_xml_tag_found_at_right: 'LIST_ACROSS_TABLE',
  raw_xml_tag_should_be_only_text_in_paragraph: 'LINE_NOT_ALONE',
  raw_tag_outerxml_invalid: 'LINE_NOT_ALONE',
  invalid_raw_xml_value: 'WRONG_USE',
  filetype_not_identified: 'NOT_A_WORD_FILE',
  filetype_not_handled: 'NOT_A_WORD_FILE',
  malformed_xml: 'NOT_A_WORD_FILE',
  file_has_invalid_xml: 'NOT_A_WORD_FILE',
};

const LONGEST_CONTEXT = 60;

/** What is wrong with the file as a whole. */
export function faultOfFile(code: TemplateFaultCode): TemplateFault {
  return { code, tag: '', context: '', hint: '', part: 'body' };
}

/** The template library's errors, all of them, in our terms. */
export function faultsOfLibrary(error: unknown): TemplateFault[] {
  const properties = propertiesOf(error);
  if (Array.isArray(properties['errors'])) return properties['errors'].flatMap(faultsOfLibrary);
  const code = codesOfLibrary[textOf(properties['id'])] ?? 'OTHER';
  const context = textOf(properties['context']).slice(0, LONGEST_CONTEXT);
  const tag = textOf(properties['openingtag']) || textOf(properties['xtag']);
  // Without a brace at one end the library takes the nearest word for the name; what stands around says more.
  const isHalf = code === 'UNCLOSED_TAG' || code === 'UNOPENED_TAG';
  return [
    {
      code,
      tag: isHalf ? context.replace(/[{}]/g, '').trim() : tag,
      context: context || tag || (error instanceof Error ? error.message : ''),
      hint: '',
      part: partOf(textOf(properties['file'])),
    },
  ];
}

export function partOf(file: string): TemplateFault['part'] {
  if (file.includes('header')) return 'header';
  return file.includes('footer') ? 'footer' : 'body';
}

function propertiesOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error) || !('properties' in error)) return {};
  const { properties } = error;
  return typeof properties === 'object' && properties !== null ? { ...properties } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
