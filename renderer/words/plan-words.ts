import type { Gate, GateName, GateState, StepReference, StepState } from '../../core/api/plan-chart-report.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { counted, type Formats, formats } from './format.ts';
import type { Mark } from './part-words.ts';

/** How a gate is called. */
export const gateNameWords: Readonly<Record<GateName, string>> = {
  balancer: 'Balancer',
  dns: 'DNS',
  array: 'Array',
  databases: 'Databases',
  autodiscover: 'Autodiscover',
  waves: 'Waves',
  retire: 'Retire',
};

/** How far a gate is, as mark and word. */
export const gateStateWords: Readonly<Record<GateState, { readonly mark: Mark; readonly word: string }>> = {
  done: { mark: 'done', word: 'done' },
  'in-progress': { mark: 'in-progress', word: 'in progress' },
  next: { mark: 'to-do', word: 'next' },
  waits: { mark: 'waits', word: 'waits' },
  blocked: { mark: 'blocked', word: 'blocked' },
  exempt: { mark: 'exempt', word: 'exempt' },
};

/** How far a step is, as mark and word. */
export const stepStateWords: Readonly<Record<StepState, { readonly mark: Mark; readonly word: string }>> = {
  done: { mark: 'done', word: 'Done' },
  verified: { mark: 'done', word: 'Verified' },
  next: { mark: 'to-do', word: 'To do' },
  waits: { mark: 'waits', word: 'Waits' },
  blocked: { mark: 'blocked', word: 'Blocked' },
};

/** The title of a bead: the gate, and how many waves or servers it is about. */
export function gateTitle({ name, total, steps, reason }: Gate): string {
  if (name === 'waves' && steps.length > 0) return counted(total, 'wave');
  if (name === 'retire' && steps.length > 0) return reason === 'stays' ? 'Evidence' : `Retire ${formats.count(total)}`;
  return gateNameWords[name];
}

/** The last line of a bead: what is left and until when, or why there is nothing to say. */
export function gateDetail(gate: Gate, words: Formats = formats): string {
  const { name, state, reason, from, to, left, steps, isConfirmation, findings } = gate;
  if (state === 'blocked' && findings.length > 0) return [...new Set(findings.map(({ id }) => id))].join(', ');
  if (steps.length === 0) return reasonWords(gate, words);
  if (state === 'done') return to === null ? '' : words.shortDay(to);
  const days =
    from === null || to === null ? 'no date' : name === 'waves' ? words.shortRange(from, to) : words.shortDay(to);
  if (name === 'databases' || state === 'in-progress') return `${words.count(left)} left, ${days}`;
  return isConfirmation && reason === null ? `confirm, ${days}` : days;
}

function reasonWords({ name, reason, left, total }: Gate, words: Formats): string {
  switch (reason) {
    case 'no-array':
      return name === 'array' ? 'none is planned' : 'no array';
    case 'one-server':
      return 'one server';
    case 'in-use':
      return 'in use';
    case 'nothing-left':
      return nothingLeft(name, total, words);
    case 'unclear':
      return `${words.count(left)} unclear`;
    case 'held':
      return `${words.count(left)} in none`;
    case 'stays':
      return 'servers stay';
    case 'blocker':
    case null:
      return left === 0 ? '' : `${words.count(left)} left`;
    default:
      return assertNever(reason, 'reason');
  }
}

function nothingLeft(name: GateName, total: number, words: Formats): string {
  if (name === 'databases') return total === 0 ? 'none' : `${words.count(total)} of ${words.count(total)}`;
  return name === 'waves' ? 'nobody left' : 'not needed';
}

/** What a step is, as a title. */
export function stepTitle({ kind, target, site }: Pick<StepReference, 'kind' | 'target' | 'site'>): string {
  switch (kind) {
    case 'load-balancer':
      return `Load balancer for ${target}`;
    case 'static-ports':
      return `Static ports in ${site}`;
    case 'dns':
      return `DNS name ${target}`;
    case 'create-array':
      return `Create the array ${target}`;
    case 'test-name':
      return `Test the name ${target}`;
    case 'rebind':
      return `Rebind ${target}`;
    case 'verify-autodiscover':
      return `Verify Autodiscover in ${site}`;
    case 'stop-old-profiles':
      return `Stop old profiles in ${site}`;
    case 'pilot':
    case 'wave':
    case 'applications':
      return target;
    case 'evidence':
      return `Evidence for ${site}`;
    case 'retire-server':
      return `Retire ${target}`;
    default:
      return assertNever(kind, 'kind of step');
  }
}

/** What a step is, in a word or two under its mark. */
export function stepLabel({ kind, target }: Pick<StepReference, 'kind' | 'target'>): string {
  switch (kind) {
    case 'load-balancer':
      return 'balancer';
    case 'static-ports':
      return 'ports';
    case 'dns':
      return 'DNS';
    case 'create-array':
      return 'array';
    case 'test-name':
      return 'test';
    case 'verify-autodiscover':
      return 'Autodiscover';
    case 'stop-old-profiles':
      return 'old profiles';
    case 'evidence':
      return 'evidence';
    case 'retire-server':
      return 'retire';
    default:
      return target;
  }
}

/** A step and what was said about it, to be heard: `Rebind MDB-OSL-02, 2 Apr 2014, done`. */
export function stepInWords(step: StepReference, today: string, words: Formats = formats): string {
  const date = step.date === null ? 'no date' : words.day(step.date);
  const isOverdue = step.status === 'planned' && step.date !== null && step.date < today;
  const state = step.status === 'planned' ? (isOverdue ? ', overdue' : '') : `, ${step.status}`;
  return `${stepTitle(step)}, ${date}${state}`;
}
