import { addressesOf, isOverlapping, type PackageSheet, readRange, type WorkbookPackage } from './workbook-package.ts';
import { childOf, findAll, type XmlTree } from './xml-tree.ts';

/** What is wrong with the cells of a sheet, its merged areas and its rules. */
export function checkSheet(book: WorkbookPackage, sheet: PackageSheet): readonly string[] {
  return [
    ...checkElementOrder(sheet),
    ...checkCells(book, sheet),
    ...checkMerges(sheet),
    ...checkRules(book, sheet),
    ...checkHeaders(sheet),
  ].map((problem) => `${sheet.name}: ${problem}`);
}

/** What is wrong with the tables: their names, and whether they are what stands in their cells. */
export function checkTables(book: WorkbookPackage): readonly string[] {
  const tables = book
    .sheets()
    .flatMap((sheet) =>
      [...book.relations(sheet.path).values()]
        .filter(({ type }) => type === 'table')
        .map(({ path }) => ({ sheet, table: book.part(path) })),
    );
  const names = tables.map(({ table }) => (table.attributes.displayName ?? '').toLowerCase());
  const ids = tables.map(({ table }) => table.attributes.id ?? '');
  return [
    ...tables.flatMap(({ sheet, table }) => checkTable(sheet, table)),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two tables are named ${name}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two tables have the id ${id}`),
  ];
}

/** CT_Worksheet is a sequence; spreadsheets take another order for damage. */
const order = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
  ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
];

function checkElementOrder({ root }: PackageSheet): readonly string[] {
  const places = root.children.map(({ name }) => order.indexOf(name));
  return root.children.flatMap(({ name }, index) =>
    (places[index] ?? -1) < (places[index - 1] ?? 0) ? [`${name} is out of order`] : [],
  );
}

function checkCells(book: WorkbookPackage, { root, cells }: PackageSheet): readonly string[] {
  const styles = childOf(book.part('xl/styles.xml'), 'cellXfs')?.children.length ?? 0;
  const rows = findAll(root, 'row').map(({ attributes }) => Number(attributes.r));
  const nodes = findAll(root, 'c');
  const known = new Set(nodes.map(({ attributes }) => attributes.r));
  return [
    ...rows.flatMap((row, index) =>
      row > (rows[index - 1] ?? 0) && row <= 1_048_576 ? [] : [`row ${row} is out of order`],
    ),
    ...(known.size === nodes.length ? [] : ['two cells have the same address']),
    ...nodes.flatMap((cell) => (childOf(cell, 'f') === undefined ? [] : [`${cell.attributes.r} is a formula`])),
    ...nodes.flatMap(({ attributes: { r, t } }) => (t === 'e' ? [`${r} is an error value`] : [])),
    ...nodes.flatMap(({ attributes: { r, s } }) => (Number(s ?? 0) < styles ? [] : [`${r} has no style ${s}`])),
    ...[...cells].flatMap(([address, value]) => [
      ...(typeof value === 'string' && value.length > 32_767 ? [`${address} has ${value.length} characters`] : []),
      ...(typeof value === 'number' && !Number.isFinite(value) ? [`${address} is no number`] : []),
    ]),
  ];
}

function checkMerges({ root }: PackageSheet): readonly string[] {
  const areas = findAll(root, 'mergeCell').map(({ attributes }) => attributes.ref ?? '');
  return areas.flatMap((reference, index) => {
    const area = readRange(reference);
    if (area === null) return [`${reference} is no range to merge`];
    return areas.slice(index + 1).flatMap((other) => {
      const second = readRange(other);
      return second !== null && isOverlapping(area, second) ? [`${reference} and ${other} overlap`] : [];
    });
  });
}

function checkRules(book: WorkbookPackage, { root }: PackageSheet): readonly string[] {
  const looks = childOf(book.part('xl/styles.xml'), 'dxfs')?.children.length ?? 0;
  const rules = findAll(root, 'cfRule').map(({ attributes }) => attributes);
  const priorities = rules.map(({ priority }) => priority);
  const ranges = findAll(root, 'conditionalFormatting').flatMap(({ attributes }) =>
    (attributes.sqref ?? '').split(' '),
  );
  return [
    ...rules.flatMap(({ dxfId }) =>
      Number(dxfId) < looks ? [] : [`a rule has the look ${dxfId}, which is not there`],
    ),
    ...(new Set(priorities).size === priorities.length ? [] : ['two rules have the same priority']),
    ...ranges.filter((range) => readRange(range) === null).map((range) => `a rule is for ${range}`),
  ];
}

function checkHeaders({ root }: PackageSheet): readonly string[] {
  const texts = childOf(root, 'headerFooter')?.children ?? [];
  return texts.flatMap(({ name, text }) => (text.length > 255 ? [`${name} has ${text.length} characters`] : []));
}

function checkTable({ name: sheet, cells, root }: PackageSheet, table: XmlTree): readonly string[] {
  const { displayName = '', ref = '' } = table.attributes;
  const area = readRange(ref);
  const columns = findAll(table, 'tableColumn').map(({ attributes }) => attributes.name ?? '');
  if (area === null) return [`table ${displayName} has the range ${ref}`];
  const titles = addressesOf({ ...area, bottom: area.top }).map((address) => cells.get(address));
  const last = Math.max(...findAll(root, 'row').map(({ attributes }) => Number(attributes.r)));
  const lower = columns.map((column) => column.toLowerCase());
  return [
    ...(/^[A-Za-z_][\w.]*$/.test(displayName) && !/^([A-Za-z]{1,3}\d+|[RrCc])$/.test(displayName) ? [] : ['its name']),
    ...(JSON.stringify(columns) === JSON.stringify(titles) ? [] : ['its columns are not the titles in the cells']),
    ...(new Set(lower).size === lower.length ? [] : ['two of its columns have the same name']),
    ...(area.bottom > area.top ? [] : ['it has no row of data']),
    ...(area.bottom >= last ? [] : [`it ends at row ${area.bottom}, its sheet at ${last}`]),
    ...(Number(childOf(table, 'tableColumns')?.attributes.count) === columns.length
      ? []
      : ['the count of its columns']),
    ...(childOf(table, 'autoFilter')?.attributes.ref === ref ? [] : ['its filter has another range']),
    ...(childOf(root, 'autoFilter') === undefined ? [] : ['its sheet has a filter of its own']),
  ].map((problem) => `${sheet}: table ${displayName}: ${problem}`);
}
