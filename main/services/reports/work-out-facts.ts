import type { Call } from '../../../core/api/dispatch.ts';
import type { ReportOptions, ReportPart } from '../../../core/reports/report-kinds.ts';
import { reportParts } from '../../../core/reports/report-kinds.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { dataVersion } from '../../../db/changes.ts';
import type { Project } from '../project.ts';
import { type ReportFacts, type ReportRequest, reportFacts } from './report-facts.ts';
import { giveTurn } from './table-batches.ts';
import type { WriteRequest } from './write-report.ts';

/** A fact that walks over everybody, or reads a plan. */
export type SlowFact = (typeof slowFacts)[number];

/** In the order in which one needs the other. */
const slowFacts = [
  ...(['classification', 'overview', 'findings', 'users', 'progress', 'tasks', 'waves', 'planChart'] as const),
  'changes',
] as const;

/**
 * Works facts out one after the other, so that others have their turn between them; all are of one state of the project. Throws
 * `cancelled`.
 */
export async function workOutFacts(
  project: Project,
  request: ReportRequest,
  needed: ReadonlySet<SlowFact>,
  call: Pick<Call, 'signal' | 'progress'>,
): Promise<ReportFacts> {
  const names = slowFacts.filter((name) => needed.has(name));
  for (let attempt = 1; ; attempt++) {
    const version = dataVersion(project.reader());
    const facts = reportFacts(project, request);
    try {
      for (const [done, name] of names.entries()) {
        call.progress({ phase: 'working out the report', done, total: names.length, rows: null });
        // Whoever changes the project all the time must not keep the report from its end.
        if (attempt <= attemptsInTurns) await giveTurn(call.signal);
        workOut(facts, name);
      }
      if (dataVersion(project.reader()) === version) return facts;
    } catch (error) {
      // A plan that was undone meanwhile is missing; without a change it is a failure.
      if (call.signal.aborted || dataVersion(project.reader()) === version) throw error;
    }
  }
}

const attemptsInTurns = 2;

/** What every sheet together is made of. */
export const allFacts: ReadonlySet<SlowFact> = new Set(slowFacts);

/** What a report is made of. */
export function factsOfReport({ format, parts }: Pick<WriteRequest, 'format' | 'parts'>): ReadonlySet<SlowFact> {
  switch (format) {
    case 'xlsx':
    case 'csv':
    case 'json':
      return allFacts;
    case 'html':
    case 'pdf':
      return factsOfParts(parts);
    case 'ics':
      return new Set<SlowFact>(['classification', 'waves']);
    default:
      return assertNever(format, 'format');
  }
}

/** What parts are made of; null means all parts. */
export function factsOfParts(parts: ReportOptions['parts']): ReadonlySet<SlowFact> {
  return new Set(['classification', ...(parts ?? reportParts).flatMap((part) => neededBy[part])]);
}

const neededBy: Readonly<Record<ReportPart, readonly SlowFact[]>> = {
  summary: ['overview', 'findings', 'progress', 'waves', 'planChart'],
  findings: ['findings'],
  sites: ['findings', 'progress', 'waves', 'planChart'],
  waves: ['users', 'progress', 'tasks', 'waves'],
  methods: ['overview'],
  stragglers: ['progress', 'tasks'],
  servers: [],
  exceptions: ['findings', 'progress'],
};

function workOut(facts: ReportFacts, name: SlowFact): void {
  if (name === 'users') facts.list('users');
  else if (name === 'tasks') facts.list('tasks');
  else facts[name]();
}
