import type { RunbookContents } from '../../core/api/runbook-report.ts';
import type { StepStatus } from '../../core/planning/plan.ts';
import type { FactReport, Verdict } from '../../core/runbook/evidence/evidence.ts';
import type { RunbookGate, RunbookPartKind } from '../../core/runbook/runbook-parts.ts';
import { counted, type Formats, formats } from './format.ts';
import type { Mark } from './part-words.ts';

/** What the groups of the table of contents are called. A way back stands with its script. */
export const partGroups: readonly { readonly title: string; readonly kinds: readonly RunbookPartKind[] }[] = [
  { title: 'Runbook', kinds: ['chapter'] },
  { title: 'Scripts', kinds: ['script', 'rollback'] },
  { title: 'Method cards', kinds: ['card'] },
  { title: 'Profile files', kinds: ['profiles'] },
  { title: 'Notices to users', kinds: ['notice'] },
  { title: 'Lists of people', kinds: ['people'] },
];

/** How far a gate is, as mark and words. */
export function gateProgress(
  { steps, done, verified }: RunbookGate,
  words: Formats = formats,
): { readonly mark: Mark; readonly words: string } {
  if (verified === steps) return { mark: 'done', words: 'verified' };
  if (done === steps) return { mark: 'in-progress', words: 'done' };
  if (done === 0) return { mark: 'waits', words: 'to do' };
  return { mark: 'in-progress', words: `${words.count(done)} of ${words.count(steps)}` };
}

/** What was said about a step, as mark and word. */
export const statusWords: Readonly<Record<StepStatus, { readonly mark: Mark; readonly word: string }>> = {
  planned: { mark: 'waits', word: 'To do' },
  done: { mark: 'in-progress', word: 'Done, to be verified' },
  verified: { mark: 'done', word: 'Verified' },
};

/** What a text says about a step, as mark and sentence. */
export const verdictWords: Readonly<Record<Verdict, { readonly mark: Mark; readonly text: string }>> = {
  proved: { mark: 'done', text: 'The text shows everything that is expected.' },
  contradicted: { mark: 'blocked', text: 'The text shows something else.' },
  partial: { mark: 'in-progress', text: 'The text shows a part of it.' },
  silent: { mark: 'unknown', text: 'The text does not mention it.' },
  unchecked: {
    mark: 'unknown',
    text: 'No text can show this step. What you paste is not checked; look at it yourself.',
  },
};

/** What a text says about one fact, as mark and words. */
export function factWords({ outcome, said, expected, line }: FactReport): {
  readonly mark: Mark;
  readonly text: string;
} {
  switch (outcome) {
    case 'found':
      return { mark: 'done', text: `${said}, line ${line}` };
    case 'differs':
      return { mark: 'blocked', text: `${said}, line ${line}; expected ${expected}` };
    default:
      return { mark: 'unknown', text: `not mentioned; expected ${expected}` };
  }
}

/** The size of a text: `512 bytes`, `14 KB`. */
export function sizeWords(bytes: number, words: Formats = formats): string {
  return bytes < 1024 ? counted(bytes, 'byte', 'bytes', words) : `${words.count(Math.round(bytes / 1024))} KB`;
}

/** What stands at the head and foot of every sheet of paper. */
export function sheetWords({ project, planHash, asOf }: RunbookContents, words: Formats = formats): string {
  return `${project} · plan ${planHash.slice(0, 12)} · inventory as of ${words.day(asOf)}`;
}
