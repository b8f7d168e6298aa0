import { XMLParser } from 'fast-xml-parser';
import * as xlsx from 'xlsx';
import { readZip } from '../factories/read-zip.ts';

/** What a workbook holds, as far as it must survive another program. */
export type BookFacts = { readonly sheets: readonly SheetFacts[] };

export type SheetFacts = {
  readonly name: string;
  /** By row and column, from 0; cells without a value are absent or null. */
  readonly rows: readonly (readonly (CellFact | null)[])[];
  readonly tables: readonly TableFacts[];
  readonly charts: readonly ChartFacts[];
  /** How many ranges have conditional formats. */
  readonly conditions: number;
};

/** A day is the number that stands for it, `isDate` says how it is shown. An error has its text: `#REF!`, `Err:508`. */
export type CellFact =
  | { readonly kind: 'text'; readonly text: string; readonly formula: string | null }
  | { readonly kind: 'number'; readonly value: number; readonly formula: string | null; readonly isDate: boolean }
  | { readonly kind: 'flag'; readonly value: boolean; readonly formula: string | null }
  | { readonly kind: 'error'; readonly text: string; readonly formula: string | null };

/** `range` is `A1:E4` with the header; `columns` are the names that the table gives its columns. */
export type TableFacts = { readonly name: string; readonly range: string; readonly columns: readonly string[] };

export type ChartFacts = { readonly kind: string; readonly title: string; readonly series: readonly SeriesFacts[] };

export type SeriesFacts = {
  /** Its name as it is written, or the reference of the cell that holds it. */
  readonly name: string;
  readonly nameReference: string | null;
  /** As `Sites!$A$2:$A$4`. */
  readonly categories: string;
  readonly values: string;
  /** The numbers that whoever wrote the file drew last, null for gaps; null where the file keeps none. */
  readonly drawn: readonly (number | null)[] | null;
};

/** Reads an `.xlsx` file: its cells by SheetJS, everything else from its parts. Throws for what is no workbook. */
export function readBook(bytes: Buffer): BookFacts {
  const parts = readZip(bytes);
  const cells = xlsx.read(bytes, { dense: true, cellNF: true, cellFormula: true, cellText: false, cellHTML: false });
  return {
    sheets: sheetParts(parts).map(({ name, path }) => {
      const sheet = parseXml(partOf(parts, path));
      const related = relationsOf(parts, path);
      return {
        name,
        rows: rowsOf(cells.Sheets[name]),
        tables: related.filter(({ type }) => type === 'table').map(({ target }) => tableOf(partOf(parts, target))),
        charts: related
          .filter(({ type }) => type === 'drawing')
          .flatMap(({ target }) => relationsOf(parts, target))
          .filter(({ type }) => type === 'chart')
          .map(({ target }) => chartOf(partOf(parts, target))),
        conditions: findAll(sheet, 'conditionalFormatting').length,
      };
    }),
  };
}

type Parts = ReadonlyMap<string, string>;

/** An element of XML; a list of children, each of which has one name. */
type Element = Readonly<Record<string, unknown>>;

function sheetParts(parts: Parts): readonly { readonly name: string; readonly path: string }[] {
  const targets = new Map(relationsOf(parts, 'xl/workbook.xml').map(({ id, target }) => [id, target]));
  return findAll(parseXml(partOf(parts, 'xl/workbook.xml')), 'sheet').map((sheet) => {
    const path = targets.get(attribute(sheet, 'id'));
    if (path === undefined) throw new Error(`the sheet ${attribute(sheet, 'name')} has no part`);
    return { name: attribute(sheet, 'name'), path };
  });
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** The parts that a part refers to, by their paths in the archive. */
function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const slash = path.lastIndexOf('/');
  const xml = parts.get(`${path.slice(0, slash)}/_rels${path.slice(slash)}.rels`);
  if (xml === undefined) return [];
  return findAll(parseXml(xml), 'Relationship').map((relation) => ({
    id: attribute(relation, 'Id'),
    type: attribute(relation, 'Type').split('/').at(-1) ?? '',
    target: new URL(attribute(relation, 'Target'), `file:///${path}`).pathname.slice(1),
  }));
}

function partOf(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`${path} is missing`);
  return part;
}

function rowsOf(sheet: xlsx.WorkSheet | undefined): SheetFacts['rows'] {
  const rows: xlsx.CellObject[][] = sheet?.['!data'] ?? [];
  return Array.from(rows, (row) => Array.from(row ?? [], cellOf));
}

function cellOf(cell: xlsx.CellObject | undefined): CellFact | null {
  if (cell?.v === undefined) return null;
  const formula = cell.f ?? null;
  if (cell.t === 'e') return { kind: 'error', text: String(cell.w ?? cell.v), formula };
  if (typeof cell.v === 'boolean') return { kind: 'flag', value: cell.v, formula };
  if (typeof cell.v === 'number')
    return { kind: 'number', value: cell.v, formula, isDate: xlsx.SSF.is_date(String(cell.z ?? 'General')) };
  const text = String(cell.v);
  return text === '' ? null : { kind: 'text', text, formula };
}

function tableOf(xml: string): TableFacts {
  const document = parseXml(xml);
  const [table] = findAll(document, 'table');
  if (table === undefined) throw new Error('a part of a table has none');
  return {
    name: attribute(table, 'displayName'),
    range: attribute(table, 'ref'),
    columns: findAll(document, 'tableColumn').map((column) => attribute(column, 'name')),
  };
}

function chartOf(xml: string): ChartFacts {
  const document = parseXml(xml);
  const kinds = ['barChart', 'lineChart', 'areaChart', 'pieChart', 'doughnutChart', 'scatterChart'];
  const [plot] = findAll(document, 'plotArea');
  const [title] = findAll(document, 'title');
  return {
    kind: kinds.filter((kind) => plot !== undefined && findAll(plot, kind).length > 0).join(' '),
    title: title === undefined ? '' : findAll(title, 't').map(textOf).join(''),
    series: findAll(document, 'ser').map(seriesOf),
  };
}

function seriesOf(series: Element): SeriesFacts {
  const part = (name: string): Element => findAll(series, name)[0] ?? {};
  const name = part('tx');
  const reference = findAll(name, 'f')[0];
  const [cache] = findAll(part('val'), 'numCache');
  return {
    name: findAll(name, 'v').map(textOf).join(''),
    nameReference: reference === undefined ? null : textOf(reference),
    categories: findAll(part('cat'), 'f').map(textOf).join(),
    values: findAll(part('val'), 'f').map(textOf).join(),
    drawn: cache === undefined ? null : drawnOf(cache),
  };
}

function drawnOf(cache: Element): readonly (number | null)[] {
  const count = Number(attribute(findAll(cache, 'ptCount')[0] ?? {}, 'val'));
  const values = new Map(
    findAll(cache, 'pt').map((point) => [
      Number(attribute(point, 'idx')),
      Number(findAll(point, 'v').map(textOf).join('')),
    ]),
  );
  return Array.from({ length: count }, (_, i) => values.get(i) ?? null);
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  attributeNamePrefix: '',
});

/** The elements of a part; the cells of a sheet are left out, because SheetJS has read them. */
function parseXml(xml: string): Element {
  return { root: parser.parse(xml.replace(/<sheetData>.*<\/sheetData>/s, '')) };
}

/** Every element of that name below an element, wherever it stands. */
function findAll(element: Element, name: string): readonly Element[] {
  return Object.entries(element).flatMap(([key, children]) => {
    if (key === ':@' || !Array.isArray(children)) return [];
    return children.flatMap((child: Element) => [...(name in child ? [child] : []), ...findAll(child, name)]);
  });
}

function attribute(element: Element, name: string): string {
  const attributes = element[':@'];
  const value = typeof attributes === 'object' && attributes !== null ? Object.entries(attributes) : [];
  return String(value.find(([key]) => key === name)?.[1] ?? '');
}

function textOf(element: Element): string {
  return Object.values(element)
    .flatMap((children) => (Array.isArray(children) ? children : []))
    .map((child: Element) => ('#text' in child ? String(child['#text']) : ''))
    .join('');
}
