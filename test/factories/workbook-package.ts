import { posix } from 'node:path';
import { readZip } from './read-zip.ts';
import { childOf, findAll, readXmlTree, type XmlTree } from './xml-tree.ts';

/** The parts of a workbook (.xlsx) and how they refer to each other. */
export type WorkbookPackage = {
  readonly paths: readonly string[];
  /** The root of a part; throws when it is missing or not well-formed. */
  readonly part: (path: string) => XmlTree;
  /** The parts that one refers to, by the ids of the relationships. */
  readonly relations: (path: string) => ReadonlyMap<string, Relation>;
  readonly sheets: () => readonly PackageSheet[];
};

export type Relation = { readonly type: string; readonly path: string };

/** A sheet with its cells by their addresses; a text is a string. */
export type PackageSheet = {
  readonly name: string;
  readonly path: string;
  readonly root: XmlTree;
  readonly cells: ReadonlyMap<string, string | number>;
};

/** Opens a workbook. Throws for a damaged archive. */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  const files = readZip(Buffer.from(bytes));
  const parts = new Map<string, XmlTree>();
  function part(path: string): XmlTree {
    const known = parts.get(path);
    if (known !== undefined) return known;
    const xml = files.get(path);
    if (xml === undefined) throw new Error(`there is no ${path}`);
    const tree = readXmlTree(xml);
    parts.set(path, tree);
    return tree;
  }
  function relations(path: string): ReadonlyMap<string, Relation> {
    const at = relationsPath(path);
    return new Map(files.has(at) ? findAll(part(at), 'Relationship').map((node) => relationOf(node, path)) : []);
  }
  let sheets: readonly PackageSheet[] | null = null;
  return {
    ...{ paths: [...files.keys()], part, relations },
    sheets: () => {
      sheets ??= readSheets(part, relations);
      return sheets;
    },
  };
}

/** Where the relationships of a part are. */
export function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
}

/** A range of cells, from 1; null for what is none. */
export function readRange(reference: string): CellArea | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(reference);
  if (found === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return { left: columnOf(left), top: Number(top), right: columnOf(right), bottom: Number(bottom) };
}

export type CellArea = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The addresses of an area, row by row. */
export function addressesOf({ left, top, right, bottom }: CellArea): readonly string[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => `${lettersOf(left + column)}${top + row}`),
  ).flat();
}

/** True when two areas have a cell in common. */
export function isOverlapping(one: CellArea, other: CellArea): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

function relationOf({ attributes }: XmlTree, path: string): readonly [string, Relation] {
  const { Id = '', Type = '', Target = '', TargetMode } = attributes;
  const target = TargetMode === 'External' ? Target : posix.join(posix.dirname(path), Target);
  return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: Target.startsWith('/') ? Target.slice(1) : target }];
}

function readSheets(part: WorkbookPackage['part'], relations: WorkbookPackage['relations']): readonly PackageSheet[] {
  const targets = relations('xl/workbook.xml');
  const strings = [...targets.values()].find(({ type }) => type === 'sharedStrings');
  const shared = strings === undefined ? [] : findAll(part(strings.path), 'si').map(runsOf);
  return findAll(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const path = targets.get(attributes['r:id'] ?? '')?.path ?? '';
    const root = part(path);
    const cells = findAll(root, 'c').flatMap((cell): readonly (readonly [string, string | number])[] => {
      const value = contentOf(cell, shared);
      return value === null ? [] : [[cell.attributes.r ?? '', value]];
    });
    return { name: attributes.name ?? '', path, root, cells: new Map(cells) };
  });
}

function contentOf(cell: XmlTree, shared: readonly string[]): string | number | null {
  const { t } = cell.attributes;
  const inline = childOf(cell, 'is');
  if (inline !== undefined) return runsOf(inline);
  const value = childOf(cell, 'v');
  if (value === undefined) return null;
  if (t === 's') return shared[Number(value.text)] ?? null;
  return t === undefined || t === 'n' ? Number(value.text) : decodeText(value.text);
}

function runsOf(node: XmlTree): string {
  return findAll(node, 't')
    .map(({ text }) => decodeText(text))
    .join('');
}

/** ST_Xstring: `_x000D_` stands for a character. */
function decodeText(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest === 0 ? '' : lettersOf(rest)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
