/**
 * A server name taken out of whatever it was written in (domain.md 4.1).
 *
 * - `blank` nothing was written
 * - `not-available` the export lost the value: a name cut with `...`, or the name of a .NET type
 * - `name` the bare name: `text` for display, `key` in lower case for comparison; `isDn` when it stood in a legacy or LDAP DN
 */
export type NormalizedName =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-available'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string; readonly key: string; readonly isDn: boolean };

/** Takes the bare name out of a host name, URL, UNC name, RPC binding, legacy DN, LDAP DN or canonical path (domain.md 4.1). */
export function normalizeName(raw: string | null): NormalizedName {
  const cleaned = raw === null ? '' : clean(raw);
  if (cleaned === '') return { kind: 'blank' };
  if (isNotAvailable(cleaned)) return { kind: 'not-available', text: cleaned };
  const fromDn = nameInLegacyDn(cleaned) ?? nameInLdapDn(cleaned);
  const text = withoutTrailingDot(clean(fromDn ?? hostIn(cleaned)));
  if (text === '') return { kind: 'blank' };
  return { kind: 'name', text, key: text.toLowerCase(), isDn: fromDn !== null };
}

/** The comparison form of a name; null when the text is blank or not available. */
export function nameKey(raw: string | null): string | null {
  const name = normalizeName(raw);
  return name.kind === 'name' ? name.key : null;
}

/** The part of a host name before its first dot. Not for addresses. */
export function firstLabel(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** A NetBIOS name holds this many characters; longer host names appear cut in short form (domain.md 4.2). */
export const netbiosLength = 15;

/** True when `short` is the NetBIOS form of the longer first label `label`. A name with a dot is never cut. */
export function isCutForm(short: string, label: string): boolean {
  return (
    short.length === netbiosLength && label.length > netbiosLength && label.startsWith(short) && !short.includes('.')
  );
}

/** True for the legacy DN of a public folder store: `…/cn=SERVER/cn=Microsoft Public MDB` (domain.md 2.1). */
export function isPublicStoreDn(dn: string | null): boolean {
  return dn !== null && /microsoft public mdb[\s\0]*$/i.test(dn.slice(-40));
}

/**
 * The name of an Active Directory site or a database: the CN of a DN, the last segment of a canonical path or of
 * `SERVER\Storage Group\Database` (domain.md 3.1). Null when the text is blank or not available.
 */
export function leafName(raw: string | null): string | null {
  const cleaned = raw === null ? '' : withoutInvisible(raw).trim();
  if (cleaned === '' || isNotAvailable(cleaned)) return null;
  const leaf = nameInLdapDn(cleaned) ?? cleaned.split(/[\\/]/).findLast((segment) => segment.trim() !== '');
  return leaf?.trim() ?? null;
}

function clean(text: string): string {
  return withoutInvisible(text)
    .replace(/["'“”„‘’‚«»]/g, '')
    .trim();
}

/** Drops NULs, soft hyphens, zero-width and direction characters and byte order marks. */
function withoutInvisible(text: string): string {
  return text.replaceAll('\0', '').replace(/\u00AD|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2064]|\uFEFF/g, '');
}

function isNotAvailable(text: string): boolean {
  return text.endsWith('...') || text.endsWith('…') || typeName.test(text);
}

/** `System.Object[]`, ``Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]``, `Deserialized.Microsoft.…` (domain.md 3.1). */
const typeName =
  /^(?:Deserialized\.|Selected\.)*(?:System\.(?:Object|String|Collections|Management|Byte|Char|DBNull|Guid)\b|Microsoft\.(?:Exchange|PowerShell|Win32|Management)\.[A-Z])/;

/** `/o=…/cn=Configuration/cn=Servers/cn=X[/cn=Microsoft Private MDB]` → X; null when the text is not a legacy DN. */
function nameInLegacyDn(text: string): string | null {
  if (!/^\/\s*\w+\s*=/.test(text)) return null;
  const server = /\/\s*cn\s*=\s*servers\s*\/\s*cn\s*=([^/]*)/i.exec(text)?.[1];
  if (server !== undefined) return server;
  const names = [...text.matchAll(/\/\s*cn\s*=([^/]*)/gi)].map((match) => (match[1] ?? '').trim());
  return names.findLast((name) => !/^microsoft (?:private|public) mdb$/i.test(name)) ?? '';
}

/** `CN=X,CN=Servers,…` → X, with `\,` unescaped; null when the text is not an LDAP DN. */
function nameInLdapDn(text: string): string | null {
  const value = /^cn\s*=\s*((?:\\.|[^,\\])*)(?:,|$)/i.exec(text)?.[1];
  return value === undefined ? null : value.replace(/\\(.)/g, '$1').trim();
}

function hostIn(text: string): string {
  return withoutPort(withoutPath(text.replace(/^ncacn_[a-z_]+:/i, '')));
}

/** A URL and a UNC name keep their host, a canonical path its last segment. */
function withoutPath(text: string): string {
  const url = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(text)?.[1];
  if (url !== undefined) return url;
  if (/^(?:\\+|\/\/)/.test(text)) return text.split(/[\\/]+/).find((segment) => segment !== '') ?? '';
  return text.split('/').findLast((segment) => segment !== '') ?? '';
}

/** Drops `:135` and an RPC endpoint such as `[6002]`; the colons of an IPv6 address stay. */
function withoutPort(text: string): string {
  const bracketed = /^\[([0-9a-f:.%]+)\](?::\d*)?$/i.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  const host = text.replace(/\[[^\]]*\]$/, '');
  return host.indexOf(':') === host.lastIndexOf(':') ? host.replace(/:\d*$/, '') : host;
}

function withoutTrailingDot(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
