import { namesOf } from './fieldList.ts';
import { documentFields, documentKinds } from './fields/index.ts';
import type { DocumentKind } from './models.ts';
import { faultOfFile, type TemplateFault } from './templateFaults.ts';
import { checkTemplate, taggedParts } from './wordTemplate.ts';

/**
 * All faults of a file that is to become the template of a document. A good template of another document is told as
 * such, not field by field; a file without any field, such as a paper written last year, is none.
 */
export function checkTemplateOf(kind: DocumentKind, template: Uint8Array): TemplateFault[] {
  const faults = faultsAs(kind, template);
  if (faults.length === 0) {
    const hasTags = taggedParts(template).some(({ tags }) => tags.length > 0);
    return hasTags ? [] : [faultOfFile('NO_FIELD')];
  }
  const other = documentKinds.find((one) => one !== kind && faultsAs(one, template).length === 0);
  return other === undefined ? faults : [{ ...faultOfFile('OTHER_DOCUMENT'), tag: other }];
}

function faultsAs(kind: DocumentKind, template: Uint8Array): TemplateFault[] {
  return checkTemplate(template, namesOf(documentFields[kind]));
}
