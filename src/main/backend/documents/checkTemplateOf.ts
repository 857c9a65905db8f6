import { namesOf } from './fieldList.ts';
import { documentFields, documentKinds } from './fields/index.ts';
import type { DocumentKind } from './models.ts';
import { faultOfFile, TemplateError, type TemplateFault } from './templateFaults.ts';
import { checkTemplate, faultsOfParts, taggedParts } from './wordTemplate.ts';

/**
 * All faults of a file that is to become the template of a document. A good template of another document is told as
 * such, not field by field; a file without any field, such as a paper written last year, is none.
 */
export function checkTemplateOf(kind: DocumentKind, template: Uint8Array): TemplateFault[] {
  const faults = checkTemplate(template, fieldsOf(kind));
  try {
    const parts = taggedParts(template);
    if (faults.length === 0) return parts.some(({ tags }) => tags.length > 0) ? [] : [faultOfFile('NO_FIELD')];
    const other = documentKinds.find((one) => faultsOfParts(parts, fieldsOf(one)).length === 0);
    return other === undefined || other === kind ? faults : [{ ...faultOfFile('OTHER_DOCUMENT'), tag: other }];
  } catch (error) {
    // What is no Word file is told already.
    if (error instanceof TemplateError) return faults;
    throw error;
  }
}

function fieldsOf(kind: DocumentKind) {
  return namesOf(documentFields[kind]);
}
