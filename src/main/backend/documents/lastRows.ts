/**
 * No list leaves its sum, its signatures or its last line alone on a page: the row before them goes with them. A
 * template cannot say so, as it holds one row for all lines of a list.
 */

/** The document with the last rows of every list, a table whose heading stands again on every page, kept together. */
export function keepLastRows(documentXml: string): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of innermostTables(documentXml)) {
    const table = documentXml.slice(start, end);
    kept += documentXml.slice(at, start) + (table.includes('<w:tblHeader') ? withLastRowKept(table) : table);
    at = end;
  }
  return kept + documentXml.slice(at);
}

function innermostTables(xml: string): { start: number; end: number }[] {
  const tables: { start: number; end: number }[] = [];
  let start = -1;
  for (const { 0: tag, index } of xml.matchAll(/<w:tbl>|<\/w:tbl>/g)) {
    if (tag === '<w:tbl>') start = index;
    else if (start >= 0) {
      tables.push({ start, end: index + tag.length });
      start = -1;
    }
  }
  return tables;
}

function withLastRowKept(table: string): string {
  const starts = Array.from(table.matchAll(/<w:tr[ >]/g), ({ index }) => index);
  const rowAt = (index: number) => table.slice(starts[index], starts[index + 1] ?? table.length);
  let head = starts.length - 1;
  while (head > 0 && isKept(rowAt(head - 1))) head -= 1;
  const before = head - 1;
  // The heading needs no keeping: it stands above every part of the table.
  if (before < 1) return table;
  const start = starts[before] ?? 0;
  return table.slice(0, start) + keptWithNext(rowAt(before)) + table.slice(starts[head]);
}

function isKept(row: string): boolean {
  return row.includes('<w:keepNext/>');
}

function keptWithNext(row: string): string {
  return row.replace(
    /<w:p(?: [^>]*[^/])?>(<w:pPr>(?:<w:pStyle [^>]*\/>)?)?/g,
    (opening, properties: string | undefined) =>
      properties === undefined ? `${opening}<w:pPr><w:keepNext/></w:pPr>` : `${opening}<w:keepNext/>`,
  );
}
