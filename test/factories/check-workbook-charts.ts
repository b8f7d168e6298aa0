import {
  addressesOf,
  type CellArea,
  isOverlapping,
  type PackageSheet,
  readRange,
  type WorkbookPackage,
} from './workbook-package.ts';
import { childOf, findAll, type XmlTree } from './xml-tree.ts';

/** What is wrong with the charts: cells that do not exist, values that are not theirs, places on top of something. */
export function checkCharts(book: WorkbookPackage): readonly string[] {
  return book.sheets().flatMap((sheet) => {
    const drawing = [...book.relations(sheet.path).values()].find(({ type }) => type === 'drawing');
    return drawing === undefined ? [] : checkDrawing(book, sheet, drawing.path);
  });
}

function checkDrawing(book: WorkbookPackage, sheet: PackageSheet, path: string): readonly string[] {
  const anchors = findAll(book.part(path), 'xdr:twoCellAnchor');
  const frames = anchors.map((anchor) => ({
    area: areaOf(anchor),
    properties: findAll(anchor, 'xdr:cNvPr')[0]?.attributes ?? {},
  }));
  const ids = frames.map(({ properties }) => properties.id);
  const charts = [...book.relations(path).values()].filter(({ type }) => type === 'chart');
  return [
    ...(new Set(ids).size === ids.length ? [] : ['two drawings have the same id']),
    ...frames.flatMap(({ properties }) =>
      (properties.descr ?? '') === '' ? [`${properties.name} has no alternative text`] : [],
    ),
    ...frames.flatMap(({ area }, index) =>
      frames.slice(index + 1).some((other) => isOverlapping(area, other.area))
        ? [`chart ${index + 1} covers another`]
        : [],
    ),
    ...frames.flatMap(({ area }, index) =>
      addressesOf(area).some((address) => sheet.cells.has(address)) ? [`chart ${index + 1} covers a text`] : [],
    ),
    ...frames.flatMap(({ area }, index) =>
      isCut(sheet, area) ? [`chart ${index + 1} is cut by the end of a page`] : [],
    ),
    ...(charts.length === frames.length ? [] : ['not every frame has a chart']),
    ...charts.flatMap((chart) => checkChart(book, chart.path).map((problem) => `${chart.path}: ${problem}`)),
  ].map((problem) => `${sheet.name}: ${problem}`);
}

/** A break stands below the row that it names. */
function isCut({ root }: PackageSheet, { top, bottom }: CellArea): boolean {
  const rows = findAll(childOf(root, 'rowBreaks') ?? empty, 'brk').map(({ attributes }) => Number(attributes.id));
  return rows.some((row) => row >= top && row < bottom);
}

/** The cells under a drawing; it ends where the last cell begins. */
function areaOf(anchor: XmlTree): CellArea {
  const at = (corner: string, axis: string) => Number(childOf(childOf(anchor, corner), axis)?.text);
  return {
    ...{ left: at('xdr:from', 'xdr:col') + 1, top: at('xdr:from', 'xdr:row') + 1 },
    ...{ right: at('xdr:to', 'xdr:col'), bottom: at('xdr:to', 'xdr:row') },
  };
}

function checkChart(book: WorkbookPackage, path: string): readonly string[] {
  const chart = book.part(path);
  const series = findAll(chart, 'c:ser');
  const texts = findAll(chart, 'a:t').map(({ text }) => text.trim());
  return [
    ...(series.length > 0 ? [] : ['it draws nothing']),
    ...(texts.length >= 3 && !texts.includes('') ? [] : ['it lacks a title, or one of an axis']),
    ...(new Set(series.map((node) => childOf(node, 'c:idx')?.attributes.val)).size === series.length
      ? []
      : ['two series have the same number']),
    ...series.flatMap((node) => [
      ...checkReference(book, childOf(node, 'c:tx'), 'title'),
      ...checkReference(book, childOf(node, 'c:cat'), 'rows'),
      ...checkReference(book, childOf(node, 'c:val'), 'rows'),
    ]),
  ];
}

/** What a chart is bound to is the title of a column of a table, or all its rows; and what it remembers stands in the cells. */
function checkReference(
  book: WorkbookPackage,
  node: XmlTree | undefined,
  binding: 'title' | 'rows',
): readonly string[] {
  const bound = childOf(node, 'c:strRef') ?? childOf(node, 'c:numRef');
  const reference = childOf(bound, 'c:f')?.text ?? '';
  const [, quoted = '', range = ''] = /^'((?:[^']|'')+)'!(.+)$/.exec(reference) ?? [];
  const sheet = book.sheets().find(({ name }) => name === quoted.replaceAll("''", "'"));
  const area = readRange(range);
  if (sheet === undefined || area === null)
    return [`${node?.name ?? 'a series'} is bound to ${JSON.stringify(reference)}`];
  const table = tableAreas(book, sheet).find((candidate) => isOverlapping(area, candidate));
  const expected =
    table === undefined
      ? null
      : binding === 'title'
        ? { top: table.top, bottom: table.top }
        : { top: table.top + 1, bottom: table.bottom };
  const cache = childOf(bound, 'c:strCache') ?? childOf(bound, 'c:numCache');
  const remembered = new Map(
    findAll(cache ?? empty, 'c:pt').map((point) => [Number(point.attributes.idx), childOf(point, 'c:v')?.text]),
  );
  const wrong = addressesOf(area).find(
    (address, index) => String(sheet.cells.get(address) ?? '') !== (remembered.get(index) ?? ''),
  );
  return [
    ...(area.top === expected?.top && area.bottom === expected.bottom
      ? []
      : [`${reference} is not the ${binding} of a table`]),
    ...(Number(childOf(cache, 'c:ptCount')?.attributes.val) === addressesOf(area).length
      ? []
      : [`${reference} remembers too few`]),
    ...(wrong === undefined ? [] : [`${reference} remembers another value than ${wrong} has`]),
  ];
}

const empty: XmlTree = { name: '', attributes: {}, text: '', children: [] };

function tableAreas(book: WorkbookPackage, { path }: PackageSheet): readonly CellArea[] {
  return [...book.relations(path).values()]
    .filter(({ type }) => type === 'table')
    .flatMap((table) => readRange(book.part(table.path).attributes.ref ?? '') ?? []);
}
