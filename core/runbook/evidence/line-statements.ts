import type { Statement } from './evidence.ts';

/**
 * What a single line says: the lines that our scripts write (`script-functions.ts`, `array-script.ts`, `network-script.ts`),
 * `netstat`, and `nslookup` where a name is not found.
 */
export function lineStatement(text: string, line: number, { machine, protocol }: LineContext): Statement | null {
  if (text.length > longestLine) return null;
  const note = text.replace(/^\s*\d\d:\d\d:\d\d {2}/, '').trimEnd();
  return (
    bindingNote(note, line) ??
    addressNote(note, line) ??
    arrayNote(note, line) ??
    portNote(note, line) ??
    listeningPort(note, line, machine) ??
    autodiscoverNote(note, line, protocol)
  );
}

/** What the lines before say about a line; null where they do not say. */
export type LineContext = {
  /** The computer of the transcript. */
  readonly machine: string | null;
  /** The type of the protocol in the answer of Autodiscover: `EXCH`, `EXPR`. */
  readonly protocol: string | null;
};

/** The context of the next line. */
export function afterLine(text: string, { machine, protocol }: LineContext): LineContext {
  if (text.length > longestLine) return { machine, protocol };
  return {
    machine: /^Machine\s*:\s*(\S{1,63})/.exec(text)?.[1] ?? machine,
    protocol: [...text.matchAll(protocolType)].at(-1)?.[1] ?? protocol,
  };
}

const protocolType = /<Type>([A-Z]{1,8})<\/Type>/g;

/** A longer line is no line of a transcript. */
const longestLine = 2000;

function bindingNote(note: string, line: number): Statement | null {
  for (const form of bindingForms) {
    const [, database, server] = form.exec(note) ?? [];
    if (database !== undefined && server !== undefined)
      return { kind: 'binding', database: database.trim(), server: server.trim() === '' ? null : server.trim(), line };
  }
  return null;
}

/** A database and its server, in the words of the scripts; the longer forms come first. */
const bindingForms: readonly RegExp[] = [
  /^(?:UNKNOWN|NOT YET) +(.+): "([^"]*)", planned /,
  /^skipped +(.+): is on (.+) already$/,
  /^due +(.+): (.*) -> .+$/,
  /^WRONG +(.+) is bound to "([^"]*)", expected "/,
  /^(.+): done, reads (.+)$/,
  /^STOPPED: (.+) still reads "([^"]*)" after the change to "/,
  /^FAILED: .+: (.+) still reads "([^"]*)" after the change to "/,
  /^ok {2,}(.+): (\S+)$/,
];

function addressNote(note: string, line: number): Statement | null {
  const missing =
    /^\*{3} \S+ can't find (\S+): /.exec(note)?.[1] ??
    /^(?:WRONG +|WARNING: )(\S+) does not resolve here\./.exec(note)?.[1] ??
    /^STOPPED: (\S+) does not resolve here\./.exec(note)?.[1];
  if (missing !== undefined) return { kind: 'address', name: missing, addresses: [], line };
  const [, name, list] = /^(?:ok +|WRONG +)?(\S+) resolves to ([0-9A-Fa-f:.% ]+)(?:, planned .*)?$/.exec(note) ?? [];
  if (name === undefined || list === undefined) return null;
  return { kind: 'address', name, addresses: list.split(' ').filter((part) => part !== ''), line };
}

function arrayNote(note: string, line: number): Statement | null {
  const fqdn =
    /^Created: .+ \(([^()]+)\)$/.exec(note)?.[1] ??
    /^The site has the array .+ \(([^()]+)\)\.$/.exec(note)?.[1] ??
    /^Array (\S+) exists\.$/.exec(note)?.[1];
  return fqdn === undefined ? null : { kind: 'array', fqdn, site: null, line };
}

function portNote(note: string, line: number): Statement | null {
  const [, server, isNot, port] =
    /^(?:ok|WRONG) +(\S+) (?:answers|(does not answer)) on port (\d{1,5})$/.exec(note) ?? [];
  if (server === undefined || port === undefined) return null;
  return { kind: 'port', server, port: Number(port), isOpen: isNot === undefined, line };
}

/** `netstat -an` names no computer; that of the transcript counts. Ports of the loopback are open to nobody else. */
function listeningPort(note: string, line: number, machine: string | null): Statement | null {
  const port = /^\s*TCP\s+(?!127\.|\[::1\])\S+:(\d{1,5})\s+\S+\s+LISTENING\b/.exec(note)?.[1];
  if (port === undefined || machine === null) return null;
  return { kind: 'port', server: machine, port: Number(port), isOpen: true, line };
}

/** The server of `EXCH`; that of `EXPR` is the proxy of Outlook Anywhere. */
function autodiscoverNote(note: string, line: number, protocol: string | null): Statement | null {
  const shown = /^\s*Server\s*=\s*(\S+)$/.exec(note)?.[1];
  if (shown !== undefined) return { kind: 'autodiscover', server: shown, line };
  let type = protocol;
  for (const [, next, server] of note.matchAll(/<Type>([A-Z]{1,8})<\/Type>|<Server>([^<>\s]+)<\/Server>/g)) {
    type = next ?? type;
    if (server !== undefined && type !== 'EXPR') return { kind: 'autodiscover', server, line };
  }
  return null;
}
