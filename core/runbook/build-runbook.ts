import { buildScripts } from './build-scripts.ts';
import { buildNotices } from './client-notices.ts';
import type { Document } from './document.ts';
import { methodCards } from './method-cards.ts';
import { buildPeopleLists } from './people-lists.ts';
import { buildPrfFiles, buildZeroConfigFiles } from './prf-file.ts';
import { runbookDocument } from './runbook-document.ts';
import type { RunbookFile, RunbookInput } from './runbook-input.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

/**
 * A plan as files: the runbook and the method cards as Markdown and HTML, scripts and their mirrors, profile files of M2 and
 * M3, notices to users. The same input gives the same files, byte for byte.
 *
 * Throws `script-refused` when a name cannot stand in a script; then there is no file at all.
 */
export function buildRunbook(input: RunbookInput): RunbookFile[] {
  const scripts = buildScripts(input);
  return [
    ...documentFiles('runbook', runbookDocument(input, scripts), input),
    ...documentFiles('method-cards', methodCards(input), input),
    ...scripts.flatMap(({ forward, rollback }) => [forward, rollback]).filter((file) => file !== null),
    ...buildPrfFiles(input.plan),
    ...buildZeroConfigFiles(input.plan),
    ...buildNotices(input),
    ...buildPeopleLists(input),
  ];
}

function documentFiles(name: string, document: Document, input: RunbookInput): RunbookFile[] {
  const footer = `${input.project}, plan ${input.planHash}, inventory as of ${input.asOf}, ${input.generatedBy}, ${input.generatedAt}`;
  return [
    { path: `${name}.md`, content: writeMarkdown(document), encoding: 'utf8' },
    { path: `${name}.html`, content: writeHtml(document, footer), encoding: 'utf8' },
  ];
}
