import type { MergeConflict, MergedChange, MergeProblem, MergeReport, MergeSide } from '../../core/api/work-report.ts';
import { taskFieldWords } from '../../core/tracking/event-words.ts';
import { countOf, formatCount, renderTable } from './text-table.ts';

/** What a work file brings back, in words: what is taken over, what is not decided and by whom, what cannot be read. */
export function describeMerge(report: MergeReport, isDryRun: boolean): readonly string[] {
  const { changes, changeCount, conflicts, problems } = report;
  const open = conflicts.filter(({ taken }) => taken === null);
  const decided = conflicts.filter(({ taken }) => taken !== null);
  return [
    originOf(report.file),
    outcome(report, isDryRun),
    ...(changes.length === 0 ? [] : ['', ...describeChanges(changes, changeCount)]),
    ...(decided.length === 0 ? [] : ['', 'Decided:', ...decided.flatMap(describeConflict)]),
    ...(open.length === 0 ? [] : ['', openTitle(open.length), ...open.flatMap(describeConflict)]),
    ...(problems.length === 0 ? [] : ['', 'Not taken over:', ...problems.flatMap(describeProblem)]),
  ];
}

function originOf({ name, wave, waveName, handedOutAt, recipient }: MergeReport['file']): string {
  const to = recipient === null ? '' : ` to ${recipient}`;
  const parts = [
    ...(wave === null ? [] : [`wave ${wave}`]),
    ...(waveName === null ? [] : [waveName]),
    ...(handedOutAt === null ? [] : [`handed out${to} on ${handedOutAt}`]),
  ];
  return parts.length === 0 ? `${name}.` : `${name}: ${parts.join(', ')}.`;
}

function outcome({ applied, changeCount, known, undecided }: MergeReport, isDryRun: boolean): string {
  const knownWords = known === 0 ? '' : ` ${countOf(known, 'change was', 'changes were')} known already.`;
  const left = undecided === 0 ? '' : ` Of ${countOf(undecided, 'person', 'people')} something is not decided.`;
  if (changeCount === 0) return `Nothing ${isDryRun ? 'would change' : 'changed'}.${knownWords}${left}`;
  const whole = applied === 0 ? '' : `, everything of ${countOf(applied, 'person', 'people')}`;
  const taken = `${countOf(changeCount, 'change')}${whole}`;
  return isDryRun
    ? `Would take over ${taken}.${knownWords}${left} It was a dry run: nothing was written.`
    : `Took over ${taken}.${knownWords}${left} \`caskade undo\` takes it back.`;
}

function describeChanges(changes: readonly MergedChange[], count: number): readonly string[] {
  const shown = changes.slice(0, mostShown);
  const rest = count - shown.length;
  return [
    ...renderTable(
      ['Person', 'PC', 'What', 'Before', 'After', 'At', 'By'].map((title) => ({ title })),
      shown.map(({ alias, computer, field, before, after, at, by }) => [
        alias,
        ...[computer ?? '', taskFieldWords[field], before ?? '', after ?? '', at, by ?? ''],
      ]),
    ),
    ...(rest > 0 ? [`and ${formatCount(rest)} more (--json lists them)`] : []),
  ];
}

const mostShown = 20;

function openTitle(count: number): string {
  return `${countOf(count, 'conflict is', 'conflicts are')} not decided (--take ours or --take theirs decides all); there the project stays as it is:`;
}

function describeConflict({
  name,
  alias,
  computer,
  field,
  base,
  ours,
  theirs,
  taken,
}: MergeConflict): readonly string[] {
  const where = computer === null ? '' : `, ${computer}`;
  return [
    `  ${name} (${alias})${where}: ${taskFieldWords[field]}, when the wave left ${base ?? 'nothing'}`,
    `    ours    ${describeSide(ours)}${taken === 'ours' ? ' – kept' : ''}`,
    `    theirs  ${describeSide(theirs)}${taken === 'theirs' ? ' – taken' : ''}`,
  ];
}

function describeSide({ value, at, by }: MergeSide): string {
  const who = [by ?? 'somebody', ...(at === null ? [] : [at])].join(', ');
  return `${value ?? 'nothing'} (${who})`;
}

function describeProblem({ sheet, row, column, code, message, hint }: MergeProblem): readonly string[] {
  const place = [
    ...(sheet === null ? [] : [`sheet ${sheet}`]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ');
  return [`  ${code}${place === '' ? '' : ` (${place})`}: ${message}`, `    ${hint}`];
}
