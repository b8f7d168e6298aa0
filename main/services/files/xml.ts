import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { TextEncoding } from '../../../core/import/encoding.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { readWholeText } from './decode-text.ts';
import type { OpenInput } from './file-access.ts';

/** An element. `text` is all its own text joined, blanks at both ends included, since a single blank means something (domain.md 3.5). */
export type XmlNode = {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlNode[];
};

/** Files of one machine and user have a few kilobytes. */
const maxXmlBytes = 16 * 1_048_576;

const maxDepth = 64;

/** Reads an XML file as `parseXml` does. Throws what it throws, `file-too-large` above 16 MB and `file-bad-encoding`. */
export async function readXml(input: OpenInput, text: TextEncoding): Promise<XmlNode> {
  return parseXml(await readWholeText(input, text, maxXmlBytes), input.name);
}

/**
 * The root element of an XML text. Attributes, comments and processing instructions are left out. Throws `file-xml-refused`
 * for a document type or an entity definition, an unknown entity, more than 64 levels, and text that is not well-formed.
 */
export function parseXml(text: string, name: string): XmlNode {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw refused(name, 'it defines a document type or entities, which a profile export never does');
  }
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw refused(name, `line ${validity.err.line}: ${validity.err.msg}`, validity.err.line);
  const [root, ...others] = childrenOf(parse(text, name), name);
  if (root === undefined || others.length > 0) throw refused(name, 'it has not exactly one root element');
  return root;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  maxNestedTags: maxDepth,
  strictReservedNames: false,
});

function parse(text: string, name: string): unknown {
  try {
    return parser.parse(text);
  } catch (error) {
    throw refused(name, error instanceof Error ? error.message : String(error), null, error);
  }
}

/** The parser gives each node as an object with one key: the element's name, `#text` or `#cdata`. */
function childrenOf(nodes: unknown, name: string): readonly XmlNode[] {
  return entriesOf(nodes)
    .filter(([key]) => !key.startsWith('#'))
    .map(([key, content]) => ({
      name: key,
      text: textOf(content, name),
      children: childrenOf(content, name),
    }));
}

function textOf(nodes: unknown, name: string): string {
  return entriesOf(nodes)
    .map(([key, content]) => {
      if (key === '#text') return decodeEntities(String(content), name);
      return key === '#cdata'
        ? entriesOf(content)
            .map(([, text]) => String(text))
            .join('')
        : '';
    })
    .join('');
}

function entriesOf(nodes: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) =>
    node !== null && typeof node === 'object' ? Object.entries(node).slice(0, 1) : [],
  );
}

const predefinedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five entities of XML itself and character numbers, once and never again on the result. */
function decodeEntities(text: string, name: string): string {
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[^;&]*);?/gi, (whole, entity: string) => {
    const known = predefinedEntities.get(entity) ?? characterOf(entity);
    if (known === null || !whole.endsWith(';')) throw refused(name, `it uses the unknown entity ${whole.slice(0, 40)}`);
    return known;
  });
}

function characterOf(entity: string): string | null {
  if (!entity.startsWith('#')) return null;
  const code = Number(/^#x/i.test(entity) ? `0x${entity.slice(2)}` : entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

function refused(name: string, what: string, row: number | null = null, cause?: unknown): AppError {
  const hint = 'Export the profiles again with the collector; do not edit the file.';
  return new AppError(
    'file-xml-refused',
    `${name} is not a usable XML file: ${what}.`,
    hint,
    { file: name, row },
    cause,
  );
}
