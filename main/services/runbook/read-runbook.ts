import type {
  RunbookContent,
  RunbookContents,
  RunbookPart,
  RunbookPartInfo,
} from '../../../core/api/runbook-report.ts';
import { writeMarkdown } from '../../../core/documents/write-markdown.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import { gatesOf, type RunbookPartText, runbookParts, stepsIn } from '../../../core/runbook/runbook-parts.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { stepReport } from '../plan/plan-report.ts';
import type { Project } from '../project.ts';
import { loadRunbook } from './load-runbook.ts';

/** What the runbook of the plan in force holds. Throws `plan-missing` and `script-refused`. */
export function readRunbook(project: Project): RunbookContents {
  const { input, texts } = loadRunbook(project);
  const { project: name, asOf, planHash, generatedBy, generatedAt, plan } = input;
  const parts = runbookParts(texts, plan).map((part) => infoOf(part, plan));
  return { project: name, asOf, planHash, generatedBy, generatedAt, parts };
}

/** One part of it. Throws `not-found`, `plan-missing` and `script-refused`. */
export function readRunbookPart(project: Project, id: string): RunbookPart {
  const { input, texts } = loadRunbook(project);
  const part = runbookParts(texts, input.plan).find((known) => known.id === id);
  if (part === undefined) throw partNotFound(id);
  return { ...infoOf(part, input.plan), content: contentOf(part, input.plan) };
}

/** The text of a part as it stands in its file. */
export function textOfPart({ text }: RunbookPartText): string {
  return text.kind === 'file' ? text.content : writeMarkdown({ title: '', blocks: text.blocks });
}

function infoOf(part: RunbookPartText, plan: Plan): RunbookPartInfo {
  const { text, ...info } = part;
  const bytes = new TextEncoder().encode(textOfPart(part)).length;
  return { ...info, bytes, gates: text.kind === 'document' && info.site !== null ? gatesOf(text.blocks, plan) : [] };
}

function contentOf({ kind, text }: RunbookPartText, plan: Plan): RunbookContent {
  if (text.kind === 'document') {
    const steps = stepsIn(text.blocks, plan).map((step) => stepReport(plan, step));
    return { kind: 'document', blocks: text.blocks, steps };
  }
  if (kind !== 'people') return { kind: 'text', text: text.content, moreLines: 0 };
  const lines = text.content.split('\r\n');
  const shown = lines.slice(0, peopleShown + 1);
  const moreLines = Math.max(0, lines.length - 1 - shown.length);
  return { kind: 'text', text: moreLines === 0 ? text.content : shown.join('\r\n'), moreLines };
}

/** People of a list that are shown; the others are in its file. */
const peopleShown = 500;

function partNotFound(id: string): AppError {
  return new AppError(
    'not-found',
    `The runbook has no part "${id}".`,
    'The plan may have changed. Choose a part of the list.',
    { id },
  );
}
