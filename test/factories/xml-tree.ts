import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element with its attributes; names keep their prefixes. */
export type XmlTree = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlTree[];
};

/** The root of a well-formed XML text; throws for any other. */
export function readXmlTree(xml: string): XmlTree {
  const validity = XMLValidator.validate(xml);
  if (validity !== true) throw new Error(`line ${validity.err.line}: ${validity.err.msg}`);
  const root = childrenOf(parser.parse(xml))[0];
  if (root === undefined) throw new Error('no root element');
  return root;
}

/** All elements of a name below one, in the order of the document. */
export function findAll(tree: XmlTree, name: string): readonly XmlTree[] {
  return tree.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The first child of a name. */
export function childOf(tree: XmlTree | undefined, name: string): XmlTree | undefined {
  return tree?.children.find((child) => child.name === name);
}

const parser = new XMLParser({
  ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', ignoreDeclaration: true },
  ...{ parseTagValue: false, parseAttributeValue: false, trimValues: false, processEntities: false },
});

/** The parser gives a node as an object: its children by its name, its attributes by `:@`. */
function childrenOf(nodes: unknown): readonly XmlTree[] {
  return objectsOf(nodes).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('#')) return [];
    const content = node[name];
    return [{ name, attributes: attributesOf(node[':@']), text: textOf(content), children: childrenOf(content) }];
  });
}

function textOf(nodes: unknown): string {
  return objectsOf(nodes)
    .map((node) => ('#text' in node ? decode(String(node['#text'])) : ''))
    .join('');
}

function attributesOf(attributes: unknown): Readonly<Record<string, string>> {
  if (attributes === null || typeof attributes !== 'object') return {};
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decode(String(value))]));
}

function objectsOf(nodes: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.map((node: unknown) => (node !== null && typeof node === 'object' ? { ...node } : {}));
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, digits?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (digits !== undefined) return String.fromCodePoint(Number(digits));
    return entities[name ?? ''] ?? whole;
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
