import type { WorkbookPackage } from './workbook-package.ts';
import { childOf, findAll, type XmlTree } from './xml-tree.ts';

/** What is wrong with the styles: colours that are not ARGB, ids of nothing, lists that are longer than they say. */
export function checkStyles(book: WorkbookPackage): readonly string[] {
  const styles = book.part('xl/styles.xml');
  return [...checkColours(book), ...checkCounts(styles), ...checkFormats(styles)];
}

function checkColours(book: WorkbookPackage): readonly string[] {
  const parts = ['xl/styles.xml', ...book.sheets().map(({ path }) => path)];
  return parts.flatMap((path) =>
    coloursOf(book.part(path))
      .filter((colour) => !/^[0-9A-F]{8}$/.test(colour))
      .map((colour) => `${path} has the colour ${colour}, which is not ARGB`),
  );
}

function coloursOf({ attributes, children }: XmlTree): readonly string[] {
  const own = attributes.rgb;
  return [...(own === undefined ? [] : [own]), ...children.flatMap(coloursOf)];
}

function checkCounts(styles: XmlTree): readonly string[] {
  return styles.children.flatMap(({ name, attributes, children }) =>
    attributes.count === undefined || Number(attributes.count) === children.length
      ? []
      : [`${name} has ${children.length} entries and says ${attributes.count}`],
  );
}

/** Ids below 164 are built in. */
function checkFormats(styles: XmlTree): readonly string[] {
  const formats = new Set(findAll(styles, 'numFmt').map(({ attributes }) => attributes.numFmtId));
  const size = (list: string) => childOf(styles, list)?.children.length ?? 0;
  const lists = { fontId: size('fonts'), fillId: size('fills'), borderId: size('borders') };
  return (childOf(styles, 'cellXfs')?.children ?? []).flatMap(({ attributes }, index) => [
    ...Object.entries(lists).flatMap(([id, count]) =>
      Number(attributes[id]) < count ? [] : [`style ${index} has the ${id} ${attributes[id]} of ${count}`],
    ),
    ...(Number(attributes.numFmtId) < 164 || formats.has(attributes.numFmtId)
      ? []
      : [`style ${index} has the format ${attributes.numFmtId}, which is not there`]),
  ]);
}
