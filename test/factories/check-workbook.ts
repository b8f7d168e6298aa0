import { checkCharts } from './check-workbook-charts.ts';
import { checkSheet, checkTables } from './check-workbook-sheets.ts';
import { checkStyles } from './check-workbook-styles.ts';
import { openPackage, type WorkbookPackage } from './workbook-package.ts';
import { findAll } from './xml-tree.ts';

/**
 * What a spreadsheet would find wrong with a workbook (.xlsx), as sentences; none when it is sound: parts and relationships that
 * fit together, tables that are what stands in their cells, styles and rules that exist, charts whose values are those of the
 * cells that they name. Throws for an archive that cannot be read.
 */
export function checkWorkbook(bytes: Uint8Array): readonly string[] {
  const book = openPackage(bytes);
  const damaged = book.paths.flatMap((path) => damageOf(book, path));
  if (damaged.length > 0) return damaged;
  const torn = [...checkContentTypes(book), ...book.paths.flatMap((path) => checkRelations(book, path))];
  if (torn.length > 0) return torn;
  return [
    ...checkSheetNames(book),
    ...checkDefinedNames(book),
    ...checkProperties(book),
    ...checkStyles(book),
    ...book.sheets().flatMap((sheet) => checkSheet(book, sheet)),
    ...checkTables(book),
    ...checkCharts(book),
  ];
}

function damageOf(book: WorkbookPackage, path: string): readonly string[] {
  try {
    book.part(path);
    return [];
  } catch (error) {
    return [`${path} is no XML: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function checkContentTypes({ part, paths }: WorkbookPackage): readonly string[] {
  const types = part('[Content_Types].xml');
  const endings = new Set(findAll(types, 'Default').map(({ attributes }) => attributes.Extension));
  const named = findAll(types, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  const untyped = paths.filter((path) => {
    const ending = path.slice(path.lastIndexOf('.') + 1);
    return path !== '[Content_Types].xml' && !named.includes(path) && (ending === 'xml' || !endings.has(ending));
  });
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...named.filter((path) => !paths.includes(path)).map((path) => `the content type of ${path} is of no part`),
    ...twice(named).map((path) => `${path} has two content types`),
  ];
}

/** Every id that a part uses leads to a part, and the other way round. */
function checkRelations({ part, paths, relations }: WorkbookPackage, path: string): readonly string[] {
  if (path.endsWith('.rels') || path === '[Content_Types].xml') return [];
  const known = relations(path);
  const used = [...JSON.stringify(part(path)).matchAll(/"r:(?:id|embed)":"([^"]*)"/g)].map(([, id]) => id ?? '');
  return [
    ...used.filter((id) => !known.has(id)).map((id) => `${path} refers to ${id}, which leads nowhere`),
    ...[...known].flatMap(([id, target]) =>
      paths.includes(target.path) ? [] : [`${id} of ${path} leads to ${target.path}, which is missing`],
    ),
  ];
}

function checkSheetNames(book: WorkbookPackage): readonly string[] {
  const names = book.sheets().map(({ name }) => name);
  const ids = findAll(book.part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.sheetId ?? '');
  return [
    ...names
      .filter((name) => !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name))
      .map((name) => `${name} is no name of a sheet`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `two sheets are named ${name}`),
    ...twice(ids).map((id) => `two sheets have the id ${id}`),
  ];
}

function checkDefinedNames(book: WorkbookPackage): readonly string[] {
  const sheets = book.sheets().map(({ name }) => name);
  const names = findAll(book.part('xl/workbook.xml'), 'definedName');
  return [
    ...names.flatMap(({ attributes, text }) => {
      const sheet = sheets[Number(attributes.localSheetId)] ?? '';
      const quoted = `'${sheet.replaceAll("'", "''")}'!`;
      const isOfSheet = text.startsWith(quoted) && /^[$A-Z0-9:,]+$/.test(text.replaceAll(quoted, ''));
      return isOfSheet ? [] : [`${attributes.name} is ${text}`];
    }),
    ...twice(names.map(({ attributes }) => `${attributes.name} of ${attributes.localSheetId}`)),
  ];
}

function checkProperties({ part, paths }: WorkbookPackage): readonly string[] {
  const missing = ['docProps/core.xml', 'docProps/app.xml'].filter((path) => !paths.includes(path));
  if (missing.length > 0) return missing.map((path) => `${path} is missing`);
  const core = part('docProps/core.xml').children.map(({ name }) => name);
  return ['dc:title', 'dc:creator', 'dcterms:created']
    .filter((name) => !core.includes(name))
    .map((name) => `the properties have no ${name}`);
}

/** What is in a list more than once. */
function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
