import type { FieldChange, PersonEvent, RowChange, RowSource, Sighting } from '../../core/api/person-card.ts';
import type { Risk } from '../../core/classification/risk.ts';
import { shapes } from '../../core/inventory/shapes.ts';
import type { PermissionRight } from '../../core/settings/settings.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { type Formats, formats } from './format.ts';
import { shortHost } from './short-host.ts';
import { taskEventLines } from './task-event-words.ts';

/** The risk of a person as the pane says it. */
export const riskWords: Readonly<Record<Risk, string>> = { Low: 'low risk', Medium: 'medium risk', High: 'high risk' };

/** What a right lets somebody do. */
export const rightWords: Readonly<Record<PermissionRight, string>> = {
  FullAccess: 'full access',
  SendAs: 'sends as',
  SendOnBehalf: 'sends on behalf',
  Calendar: 'works in folders',
};

/** The row of a file: `OutlookProfiles.csv, row 2,118`; with the sheet of a workbook. */
export function sourceWords({ file, sheet, row }: RowSource, words: Formats = formats): string {
  return `${file}${sheet === null ? '' : `, sheet ${sheet}`}, row ${words.count(row)}`;
}

/** Where a client was seen: `OSL-CAS01, RCA log 14 Mar 2014, 07:15`. Loopback is the RPC proxy of Outlook Anywhere. */
export function sightingWords(sighting: Sighting, words: Formats = formats): { server: string; when: string } {
  const { serverName, source, last } = sighting;
  const isLoopback = serverName === '127.0.0.1' || serverName === '::1';
  const server = serverName === null ? 'not known' : isLoopback ? 'Outlook Anywhere' : shortHost(serverName);
  const kind = source === 'log' ? 'RCA log' : 'logon';
  return { server, when: last === null ? kind : `${kind} ${momentWords(last, words)}` };
}

/** A day, with the time of day as it was written. */
export function momentWords(time: string, words: Formats = formats): string {
  const clock = /T(\d\d:\d\d)/.exec(time)?.[1];
  return clock === undefined ? words.day(time) : `${words.day(time)}, ${clock}`;
}

/** The lines of an event in the history of a person: what happened, one line for each different thing. */
export function eventLines(event: PersonEvent, words: Formats = formats): readonly string[] {
  switch (event.kind) {
    case 'planned':
      return [event.wave === null ? 'planned, in no wave' : `planned into wave ${event.wave}`];
    case 'rebind': {
      const from = event.from === null ? '' : ` from ${shortHost(event.from)}`;
      const said = event.status === 'verified' ? 'rebound' : 'said to be rebound';
      return [`${event.database} ${said}${from} to ${shortHost(event.to)}`];
    }
    case 'rows':
      return countLines(event.rows.map((row) => rowLine(row, words)));
    case 'task':
      return taskEventLines(event, words);
    default:
      return assertNever(event, 'event');
  }
}

/** Who did it, for the end of a line: ` by K. Lunde`. */
export function byWords(by: string | null): string {
  return by === null ? '' : ` by ${by}`;
}

function rowLine({ subject, name, what, fields, source }: RowChange, words: Formats): string {
  const whose = subject === 'mailbox' ? 'mailbox' : `profile ${name ?? 'without a name'}`;
  const where = source === null ? '' : `${sourceWords(source, words)}: `;
  switch (what) {
    case 'new':
      return `${where}${whose} first seen`;
    case 'seen':
      return `${where}${whose} unchanged`;
    case 'gone':
      return `${whose} no longer found`;
    case 'back':
      return `${where}${whose} found again`;
    case 'changed':
      return `${where}${whose}: ${fields
        .slice(0, mostFields)
        .map((field) => fieldLine(subject, field))
        .join('; ')}${moreFields(fields)}`;
    default:
      return assertNever(what, 'kind of change');
  }
}

const mostFields = 3;

function moreFields(fields: readonly FieldChange[]): string {
  return fields.length > mostFields ? `; ${fields.length - mostFields} more` : '';
}

function fieldLine(subject: RowChange['subject'], { field, from, to }: FieldChange): string {
  const shape = subject === 'mailbox' ? shapes.mailboxes : shapes.profiles;
  const isFlag = shape.fields.some(({ name, type }) => name === field && type === 'boolean');
  return `${fieldWords(field)} ${valueWords(from, isFlag)} → ${valueWords(to, isFlag)}`;
}

function valueWords(value: FieldChange['from'], isFlag: boolean): string {
  if (value === null || value === '') return 'blank';
  if (isFlag) return value === 1 ? 'yes' : 'no';
  const text = String(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** Lists of addresses go on for pages. */
const longestValue = 80;

/** `homeServerFqdn` → `home server FQDN` */
function fieldWords(field: string): string {
  return field
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/\b(?:fqdn|dn|smtp|ip)\b/g, (word) => word.toUpperCase());
}

/** The same line several times is one line that says how often. */
function countLines(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} sections)`));
}
