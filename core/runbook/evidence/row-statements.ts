import { leafName, normalizeName } from '../../resolution/normalize-name.ts';
import type { Statement } from './evidence.ts';
import type { TextCell, TextRow } from './text-rows.ts';

/**
 * What a record or a row says. `asked` is the name that `GetHostAddresses` was called with last before it, because what it
 * shows does not name it. A value that the window cut off says nothing.
 */
export function rowStatements(row: TextRow, asked: string | null): readonly Statement[] {
  const { cells } = row;
  // The values before a change, as our scripts save them: they are not what is now.
  if (cells.has('target') && cells.has('expected')) return [];
  return [bindingIn(row), arrayIn(row), addressIn(row, asked), autodiscoverIn(row)].filter(
    (statement) => statement !== null,
  );
}

function bindingIn({ cells }: TextRow): Statement | null {
  const server = cells.get('rpcclientaccessserver');
  const database = wholeText(cells.get('name') ?? cells.get('identity') ?? cells.get('database'));
  if (server === undefined || database === null || isCut(joined(server))) return null;
  const value = joined(server);
  return { kind: 'binding', database, server: value === '' ? null : value, line: server.line };
}

function arrayIn({ cells }: TextRow): Statement | null {
  const cell = cells.get('fqdn');
  const fqdn = wholeText(cell);
  if (cell === undefined || fqdn === null || ofServers.some((key) => cells.has(key))) return null;
  const site = wholeText(cells.get('site')) ?? wholeText(cells.get('sitename'));
  return { kind: 'array', fqdn, site: leafName(site), line: cell.line };
}

/** What `Get-ExchangeServer` shows beside a name, and no array has. */
const ofServers: readonly string[] = ['serverrole', 'edition', 'admindisplayversion', 'isclientaccessserver'];

function addressIn({ cells }: TextRow, asked: string | null): Statement | null {
  const own = cells.get('ipaddresstostring');
  const cell = own ?? cells.get('addresses') ?? cells.get('address') ?? cells.get('ipaddress');
  const name = own === undefined ? wholeText(cells.get('name')) : asked;
  if (cell === undefined || name === null) return null;
  const addresses = cell.texts.flatMap((text) => text.split(/[\s,]+/)).filter((text) => text !== '');
  return { kind: 'address', name, addresses, line: cell.line };
}

/**
 * `Server` of the test of AutoConfiguration; that of `nslookup`, of a database or of `Get-RpcClientAccess` is another, and so is
 * that of the protocol `Exchange HTTP`, the proxy of Outlook Anywhere.
 */
function autodiscoverIn({ cells }: TextRow): Statement | null {
  const cell = cells.get('server');
  const server = wholeText(cell);
  const isOther = others.some((key) => cells.has(key)) || /HTTP/i.test(wholeText(cells.get('protocol')) ?? '');
  if (cell === undefined || server === null || isOther) return null;
  return { kind: 'autodiscover', server, line: cell.line };
}

const others: readonly string[] = ['name', 'address', 'addresses', 'encryptionrequired', 'responsibility'];

function wholeText(cell: TextCell | undefined): string | null {
  const text = cell === undefined ? '' : joined(cell);
  return text === '' || isCut(text) ? null : text;
}

function isCut(text: string): boolean {
  return normalizeName(text).kind === 'not-available';
}

/** A value that was wrapped, in one piece: names have no blanks where a window breaks them, texts with blanks do. */
function joined({ texts }: TextCell): string {
  const [first = '', ...others] = texts;
  return others.reduce((text, next) => `${text}${text.includes(' ') ? ' ' : ''}${next}`, first).trim();
}
