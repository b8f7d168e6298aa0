import type { Gate, GateName, GateState, SiteGates } from '../../api/plan-chart-report.ts';
import type { Column, DocumentMark, PlainBlock, Text } from '../../documents/document.ts';
import { assertNever } from '../../shared/assert.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import type { TableMaker } from './row-limit.ts';

/** The chain of a site as a table: each gate with its state, its days and what is left. */
export function gateTable({ gates }: Pick<SiteGates, 'gates'>, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say } = words;
  const columns: readonly Column[] = [
    { title: say('Gate'), kind: 'head' },
    { title: say('State'), kind: 'narrow' },
    { title: say('When'), kind: 'narrow' },
    { title: say('Left'), kind: 'number' },
    { title: say('Of'), kind: 'number' },
    { title: say('Remark'), kind: 'wide' },
  ];
  return tables.table(columns, gates, (gate) => rowOf(gate, words));
}

/** Days from and to as people write them; one day once, a dash where there is none. */
export function spanWords(from: IsoDate | null, to: IsoDate | null, { day }: Pick<ReportWords, 'day'>): string {
  if (from === null && to === null) return '\u2013';
  if (from === null || to === null || from === to) return day(from ?? to ?? '');
  return `${day(from)} \u2013 ${day(to)}`;
}

function rowOf(gate: Gate, words: ReportWords): readonly Text[] {
  const { say, count } = words;
  const { mark, phrase } = states[gate.state];
  const isCounted = gate.steps.length > 0 || gate.reason === 'held' || gate.reason === 'unclear';
  return [
    say(names[gate.name]),
    [{ mark, state: say(phrase) }],
    spanWords(gate.from, gate.to, words),
    isCounted ? count(gate.left) : '\u2013',
    isCounted ? count(gate.total) : '\u2013',
    remarkOf(gate, words),
  ];
}

const names: Readonly<Record<GateName, Phrase>> = {
  balancer: 'Balancer',
  dns: 'DNS',
  array: 'Array',
  databases: 'Databases',
  autodiscover: 'Autodiscover',
  waves: 'Waves',
  retire: 'Retirement',
};

const states: Readonly<Record<GateState, { readonly mark: DocumentMark; readonly phrase: Phrase }>> = {
  done: { mark: 'done', phrase: 'done' },
  'in-progress': { mark: 'in-progress', phrase: 'in progress' },
  next: { mark: 'to-do', phrase: 'next' },
  waits: { mark: 'waits', phrase: 'waits' },
  blocked: { mark: 'blocked', phrase: 'blocked' },
  exempt: { mark: 'exempt', phrase: 'exempt' },
};

function remarkOf({ reason, findings, isConfirmation, state }: Gate, { say }: ReportWords): string {
  if (findings.length > 0) return findings.map(({ id, message }) => `${id}: ${message}`).join('\n');
  switch (reason) {
    case 'no-array':
      return say('The site has no array, and none is planned.');
    case 'one-server':
      return say('One Client Access server needs no balancer.');
    case 'in-use':
      return say('The array exists, and nothing more is asked for.');
    case 'nothing-left':
      return say('Nobody and nothing needs it any more.');
    case 'unclear':
      return say('Something is to be found out about these databases first.');
    case 'held':
      return say('These users are in no wave although there is something to do or to find out.');
    case 'stays':
      return say('No server of the site is to be retired.');
    case 'blocker':
    case null:
      return isConfirmation && state !== 'done' ? say('What exists is to be confirmed, nothing is set up.') : '';
    default:
      return assertNever(reason, 'reason of a gate');
  }
}
