import type { Call } from '../../../core/api/dispatch.ts';
import type { PlainBlock } from '../../../core/documents/document.ts';
import { writeReportHtml } from '../../../core/documents/write-report-html.ts';
import { bandOf, footerOf } from '../../../core/reports/documents/part-frame.ts';
import { limitRows } from '../../../core/reports/documents/row-limit.ts';
import type { ReportOptions } from '../../../core/reports/report-kinds.ts';
import { blocksOf, listParts } from './report-documents.ts';
import type { ReportFacts } from './report-facts.ts';
import { giveTurn } from './table-batches.ts';

/** Which parts are printed, of which site or wave, and on what paper. */
export type PrintRequest = Pick<ReportOptions, 'paper' | 'parts' | 'site' | 'wave'>;

/**
 * The chosen parts as one HTML file, each on a page of its own; null means all that can be written now. Throws `plan-missing` for
 * a chosen part that needs a plan, `not-found` for an unknown site or wave, and `cancelled`.
 */
export async function reportHtml(
  facts: ReportFacts,
  { paper, parts: chosen, site, wave }: PrintRequest,
  { signal, progress }: Pick<Call, 'signal' | 'progress'>,
): Promise<string> {
  const { stamp, words } = facts;
  const known = listParts(facts);
  const wanted = known.filter(({ part, missing }) => (chosen === null ? missing === null : chosen.includes(part)));
  const band = bandOf(stamp, words);
  const pieces = await writeReportHtml({
    title: words.say('Report for {organization}', { organization: stamp.organization }),
    language: words.language,
    paper,
    footer: footerOf(stamp, words),
    contents: words.say('Contents'),
    facts: band.kind === 'band' ? band.facts : [],
    parts: wanted.map(({ part, title }, done) => {
      const begin = () => {
        progress({ phase: 'writing the report', done, total: wanted.length, rows: null });
        return blocksOf(facts, { part, site, wave }, limitRows(null, words));
      };
      return { id: part, title, blocks: inTurns(begin, signal) };
    }),
  });
  return pieces.join('\n');
}

/** Begins when the first block is wanted, and lets others have their turn before each. */
async function* inTurns(begin: () => Iterable<PlainBlock>, signal: Call['signal']): AsyncGenerator<PlainBlock> {
  await giveTurn(signal);
  for (const block of begin()) {
    yield block;
    await giveTurn(signal);
  }
}
