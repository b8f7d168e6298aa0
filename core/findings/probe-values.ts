import { canonicalIp } from '../resolution/ip-address.ts';
import type { ProbeValue } from './site-facts.ts';

/**
 * How the values of probes are read. Every reader gives null for a value that it cannot understand; case, blanks and
 * punctuation of words do not matter. Yes and no are true and false, 1 and 0, `yes` and `no`, `on` and `off`.
 *
 * - `resolvesInternally` yes or no; an address or a list of addresses means yes
 * - `resolvesExternally` yes or no; an address or a list of addresses means yes
 * - `resolvesTo` an address, a host name, or a list of them
 * - `cname` no, or yes, or the name that the alias points to
 * - `staticPorts` no (dynamic ports), yes (the same recommended ports everywhere), a number or numbers for all members, or one
 *   text per server: `OSL-CAS01: 59531, 59532`
 * - `affinity` yes or no, or a word: `source-ip`, `client-ip`, `consistent` are right; `none`, `cookie`, `round-robin` are not
 * - `rpcEncryption` yes (all members require it), no (none does), or the names of those that do; `OSL-CAS01=false` is one that
 *   does not
 * - `kerberosAsa` no (required, and missing), `not required`, yes or the name of the account
 * - `splitDns` yes or no
 * - `prfInUse` no, or yes, or what is in use
 * - `crossSiteDesign` yes or `allow` (clients keep the array of their home site), no or `redirect` (they are redirected)
 */
export function readYesNo(value: ProbeValue): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = plainWord(value);
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : null;
}

const yesWords = new Set(['1', 'true', 'yes', 'y', 'on', 'confirmed', 'ja', 'oui']);
const noWords = new Set(['0', 'false', 'no', 'n', 'off', 'none', 'nein', 'nei', 'non', 'nxdomain', 'notfound']);

/** Whether a name resolves: yes or no, and addresses mean yes. */
export function readResolves(value: ProbeValue): boolean | null {
  const answer = readYesNo(value);
  if (answer !== null) return answer;
  const names = readNames(value);
  return names.length > 0 && names.every((name) => canonicalIp(name) !== null) ? true : null;
}

/** The names or addresses of a text or a list; texts are split at commas, semicolons and blanks. */
export function readNames(value: ProbeValue): readonly string[] {
  if (typeof value === 'boolean' || typeof value === 'number') return [];
  const texts = typeof value === 'string' ? [value] : value;
  return texts.flatMap((text) => text.split(/[\s,;]+/)).filter((name) => name !== '');
}

/** Static ports: none, of all members alike (null when only their being right is known), or by server as written. */
export type StaticPorts =
  | { readonly kind: 'none' }
  | { readonly kind: 'all'; readonly ports: readonly number[] | null }
  | { readonly kind: 'servers'; readonly servers: readonly ServerPorts[] };

/** The ports of one server in the order written; empty when it has none. */
export type ServerPorts = { readonly server: string; readonly ports: readonly number[] };

/** Reads the probe `staticPorts`. */
export function readStaticPorts(value: ProbeValue): StaticPorts | null {
  if (typeof value === 'number') return { kind: 'all', ports: [value] };
  const answer = plainWord(value) === 'dynamic' ? false : readYesNo(value);
  if (answer !== null) return answer ? { kind: 'all', ports: null } : { kind: 'none' };
  if (typeof value === 'boolean') return null;
  const entries = (typeof value === 'string' ? value.split(/[;\n]/) : value).filter((entry) => entry.trim() !== '');
  const plain = entries.map(readPorts);
  if (entries.length > 0 && plain.every((ports) => ports !== null)) {
    const ports = plain.flat();
    return ports.length === 0 ? null : { kind: 'all', ports };
  }
  const servers = entries.map(readServerPorts);
  return entries.length > 0 && servers.every((server) => server !== null) ? { kind: 'servers', servers } : null;
}

/** Whether the affinity keeps the sessions of a client together. */
export function readAffinity(value: ProbeValue): boolean | null {
  const answer = readYesNo(value);
  if (answer !== null) return answer;
  const words = Array.isArray(value) ? value.map(plainWord) : [plainWord(value)];
  const answers = words.map(judgeAffinity);
  if (answers.includes(false)) return false;
  return answers.length > 0 && answers.every((one) => one === true) ? true : null;
}

/** How a balancer spreads new clients says nothing against the affinity of those that it knows. */
function judgeAffinity(word: string): boolean | null {
  const affinity = rightAffinity.test(word) ? word.replace(/leastconn(?:ections?)?|roundrobin/g, '') : word;
  return wrongAffinity.test(affinity) ? false : rightAffinity.test(affinity) ? true : null;
}

const wrongAffinity = /inconsistent|none$|cookie|roundrobin|leastconn|ssl|random|^no/;
const rightAffinity = /(?:source|client|src)(?:ip|addr)|consistent|^single|^sourceip|^network/;

/** Which members require encrypted RPC: all, none, or those that are named. */
export type RpcEncryption =
  | { readonly kind: 'all' | 'none' }
  | { readonly kind: 'servers'; readonly names: readonly string[]; readonly others: readonly string[] };

/** Reads the probe `rpcEncryption`. `others` are servers that are said not to require it. */
export function readRpcEncryption(value: ProbeValue): RpcEncryption | null {
  const word = plainWord(value);
  const answer = word === 'required' ? true : word === 'notrequired' ? false : readYesNo(value);
  if (answer !== null) return { kind: answer ? 'all' : 'none' };
  if (typeof value === 'number') return null;
  const entries = readEntries(value);
  if (entries.length === 0) return Array.isArray(value) ? { kind: 'none' } : null;
  const read = entries.map((entry) => {
    const [name = '', flag] = entry.split(/[:=]/, 2).map((part) => part.trim());
    return { name, isRequired: flag === undefined ? true : readYesNo(flag) };
  });
  if (read.some(({ name, isRequired }) => name === '' || isRequired === null)) return null;
  const namesWith = (isRequired: boolean): readonly string[] =>
    read.filter((entry) => entry.isRequired === isRequired).map(({ name }) => name);
  return { kind: 'servers', names: namesWith(true), others: namesWith(false) };
}

/** Whether Kerberos has its account, lacks it, or is not required. */
export function readKerberosAsa(value: ProbeValue): 'present' | 'missing' | 'not-required' | null {
  const word = plainWord(value);
  if (/^(?:not(?:required|needed|mandated)|ntlm)/.test(word)) return 'not-required';
  const answer = word === 'missing' ? false : readYesNo(value);
  if (answer !== null) return answer ? 'present' : 'missing';
  return typeof value === 'number' || word === '' ? null : 'present';
}

/** Yes or no, or what is in use in its words. */
export function readUse(value: ProbeValue): { readonly isUsed: boolean; readonly what: string | null } | null {
  const answer = readYesNo(value);
  if (answer !== null) return { isUsed: answer, what: null };
  if (typeof value === 'number' || typeof value === 'boolean') return null;
  const what = (typeof value === 'string' ? [value] : value).map((text) => text.trim()).filter((text) => text !== '');
  if (what.length > 0) return { isUsed: true, what: what.join(', ') };
  return Array.isArray(value) ? { isUsed: false, what: null } : null;
}

/** True when clients shall keep the array of their home site, false when they shall be redirected. */
export function readCrossSiteDesign(value: ProbeValue): boolean | null {
  const answer = readYesNo(value);
  if (answer !== null) return answer;
  const word = plainWord(value);
  if (/^(?:redirect|deny|denied|local|notallow|disallow)/.test(word)) return false;
  return /^(?:allow|crosssite|stay|keep)/.test(word) ? true : null;
}

/** What balances the load. */
export type Balancer = 'nlb' | 'round-robin' | 'hardware' | 'virtual' | 'none';

/** Reads `balancer` of an array: `Windows NLB`, `WNLB`, `DNS round robin`, `hardware`, `virtual`, `none`, `single` … */
export function readBalancer(text: string): Balancer | null {
  if (/^\s*(?:not|without|instead of)\s/i.test(text)) return null;
  const word = plainWord(text.replace(denied, ''));
  if (/^(?:none|no|single.*|nobalancer|manual.*|planned|later)$/.test(word)) return 'none';
  if (/w?nlb|networkloadbalanc|wlbs/.test(word)) return 'nlb';
  if (/hardware|^hlb|^hw|f5|bigip|netscaler|kemp|loadmaster|a10|barracuda|radware|alteon|foundry/.test(word)) {
    return 'hardware';
  }
  if (/virtual|vlb|haproxy|software|zen|^arr$/.test(word)) return 'virtual';
  return /roundrobin|^dns(?:rr)?$|^rr$/.test(word) ? 'round-robin' : null;
}

/** What a text says the balancer is not: `F5, not Windows NLB`. Alone, `no balancer` is an answer of its own. */
const denied = /(?<=\S[\s,;(]+)(?:not|no|without|instead of|rather than)\s[^,;.)]*/gi;

/** A word without case, blanks and punctuation; empty for a list. */
function plainWord(value: ProbeValue): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') : '';
}

/** The entries of a text or a list; blanks end one only where no sign such as `=` joins two words. */
function readEntries(value: ProbeValue): readonly string[] {
  if (typeof value === 'boolean' || typeof value === 'number') return [];
  const texts = typeof value === 'string' ? value.replace(/\s*([:=])\s*/g, '$1').split(/[\s,;]+/) : value;
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** Ports written without a server: `59531, 59532`, `rpc 59531 ab 59532`, `none`. Null for anything else. */
function readPorts(text: string): readonly number[] | null {
  const words = text.toLowerCase().split(/[\s,/:=()+&-]+/);
  const ports: number[] = [];
  for (const word of words) {
    if (/^\d{1,6}$/.test(word)) ports.push(Number(word));
    else if (word !== '' && !portWords.has(word)) return null;
  }
  return ports;
}

const portWords = new Set([
  'rpc',
  'mapi',
  'ab',
  'addressbook',
  'address',
  'book',
  'tcp',
  'port',
  'ports',
  'static',
  'and',
]);
const noPortWords = new Set(['none', 'no', 'false', 'missing', 'dynamic']);

function readServerPorts(text: string): ServerPorts | null {
  const match = /^\s*([^\s:=,]+)\s*[\s:=,]\s*(.*)$/.exec(text);
  const [, server = '', rest = ''] = match ?? [];
  if (server === '' || /^\d+$/.test(server)) return null;
  if (noPortWords.has(rest.trim().toLowerCase())) return { server, ports: [] };
  const ports = readPorts(rest);
  return ports === null || ports.length === 0 ? null : { server, ports };
}
