import { compareText } from '../resolution/compare-text.ts';
import type { Finding } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import type { ImportedFileFacts } from './finding-input.ts';
import { counted, makeFinding, type RuleResult } from './make-finding.ts';

/** F44 and F45: what imports lack, as long as no later import has made up for it. */
export function findImports({ input }: FindingContext): RuleResult {
  const { imports } = input;
  const stopped = imports.filter((file) => isCutAt1000(file) && !isReplaced(file, imports));
  const truncated = imports.filter(
    (file) => lostRows(file) > 0 && !isReplaced(file, imports) && !isMadeUpFor(file, imports),
  );
  return {
    findings: [...newestByName(stopped).map(thousandMailboxes), ...newestByName(truncated).map(cutNames)],
    unanswered: [],
  };
}

function isCutAt1000({ kind, issues }: ImportedFileFacts): boolean {
  return (
    (kind === 'mailboxes' || kind === 'cas-mailboxes') && issues.some(({ code }) => code === 'EXACTLY_1000_MAILBOXES')
  );
}

/** Rows that were left out because a name that they need was cut, or a type name stood in its place. */
function lostRows({ issues }: ImportedFileFacts): number {
  return issues
    .filter(({ severity, code }) => severity === 'error' && (code === 'NAME_TRUNCATED' || code === 'TYPE_NAME_TEXT'))
    .reduce((sum, { count }) => sum + count, 0);
}

/** True when a later complete import of the kind exists: what it lacks is said of it. */
export function isReplaced(file: ImportedFileFacts, imports: readonly ImportedFileFacts[]): boolean {
  return imports.some(
    (later) => later.kind === file.kind && later.importId > file.importId && !later.isPartial && !later.isCorrection,
  );
}

/** True when the rejected rows came back, corrected. */
function isMadeUpFor(file: ImportedFileFacts, imports: readonly ImportedFileFacts[]): boolean {
  return imports.some(
    (later) =>
      later.kind === file.kind &&
      later.importId > file.importId &&
      later.isCorrection &&
      lostRows(later) === 0 &&
      later.rows - later.rejected >= lostRows(file),
  );
}

/** Of files with one name the one of the newest import. */
function newestByName(files: readonly ImportedFileFacts[]): readonly ImportedFileFacts[] {
  const newest = new Map<string, ImportedFileFacts>();
  for (const file of files) {
    const label = labelOf(file);
    const known = newest.get(label);
    if (known === undefined || known.importId < file.importId) newest.set(label, file);
  }
  return [...newest].sort(([left], [right]) => compareText(left, right)).map(([, file]) => file);
}

/** `Mailboxes.csv`, `Export.xlsx, sheet Users`. */
function labelOf({ file, sheet }: ImportedFileFacts): string {
  return sheet === null ? file : `${file}, sheet ${sheet}`;
}

function thousandMailboxes(file: ImportedFileFacts): Finding {
  const label = labelOf(file);
  const command = file.kind === 'mailboxes' ? 'Get-Mailbox' : 'Get-CASMailbox';
  return makeFinding({
    id: 'F44',
    severity: 'high',
    site: null,
    subject: label,
    message: `${label} has exactly 1,000 mailboxes.`,
    fix: `Export again with ${command} -ResultSize Unlimited. If there really are 1,000, accept the finding.`,
    affected: [label],
    affectedKind: 'files',
  });
}

/** A blocker without a site: it stops no plan of a site, because nobody knows which rows are missing. */
function cutNames(file: ImportedFileFacts): Finding {
  const label = labelOf(file);
  const columns = [
    ...new Set(
      file.issues
        .filter(({ severity }) => severity === 'error')
        .flatMap(({ code, column }) => (isCut(code) ? (column ?? []) : [])),
    ),
  ];
  return makeFinding({
    id: 'F45',
    severity: 'blocker',
    site: null,
    subject: label,
    message: `${label} lost ${counted(lostRows(file), 'row')}: ${columns.sort(compareText).join(', ') || 'a name'} was cut with "..." or holds the name of a type.`,
    fix: 'Export the file again with Export-Csv instead of copying it from the console, and import it.',
    affected: [label],
    affectedKind: 'files',
  });
}

function isCut(code: string): boolean {
  return code === 'NAME_TRUNCATED' || code === 'TYPE_NAME_TEXT';
}
