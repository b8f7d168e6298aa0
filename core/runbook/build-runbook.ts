import type { Document } from '../documents/document.ts';
import { writeHtml } from '../documents/write-html.ts';
import { writeMarkdown } from '../documents/write-markdown.ts';
import { buildScripts } from './build-scripts.ts';
import { buildNotices } from './client-notices.ts';
import { methodCards } from './method-cards.ts';
import { buildPeopleLists } from './people-lists.ts';
import { buildPrfFiles, buildZeroConfigFiles } from './prf-file.ts';
import { runbookDocument } from './runbook-document.ts';
import type { RunbookFile, RunbookInput } from './runbook-input.ts';

/** What a runbook is made of: its two documents, and the files beside them in the order of the runbook. */
export type RunbookTexts = {
  readonly runbook: Document;
  readonly cards: Document;
  readonly files: readonly RunbookFile[];
};

/**
 * A plan as texts: the runbook and the method cards as documents; as files scripts and their mirrors, profile files of M2 and
 * M3, notices to users, lists of people.
 *
 * Throws `script-refused` when a name cannot stand in a script; then there is no text at all.
 */
export function buildRunbookTexts(input: RunbookInput): RunbookTexts {
  const scripts = buildScripts(input);
  return {
    runbook: runbookDocument(input, scripts),
    cards: methodCards(input),
    files: [
      ...scripts.flatMap(({ forward, rollback }) => [forward, rollback]).filter((file) => file !== null),
      ...buildPrfFiles(input.plan),
      ...buildZeroConfigFiles(input.plan),
      ...buildNotices(input),
      ...buildPeopleLists(input),
    ],
  };
}

/** A plan as files, the documents as Markdown and HTML. The same input gives the same files, byte for byte. Throws `script-refused`. */
export function buildRunbook(input: RunbookInput): RunbookFile[] {
  return writeRunbookTexts(buildRunbookTexts(input), input);
}

/** The texts of a runbook as files. */
export function writeRunbookTexts({ runbook, cards, files }: RunbookTexts, input: RunbookInput): RunbookFile[] {
  return [...documentFiles('runbook', runbook, input), ...documentFiles('method-cards', cards, input), ...files];
}

function documentFiles(name: string, document: Document, input: RunbookInput): RunbookFile[] {
  const footer = `${input.project}, plan ${input.planHash}, inventory as of ${input.asOf}, ${input.generatedBy}, ${input.generatedAt}`;
  return [
    { path: `${name}.md`, content: writeMarkdown(document), encoding: 'utf8' },
    { path: `${name}.html`, content: writeHtml(document, footer), encoding: 'utf8' },
  ];
}
