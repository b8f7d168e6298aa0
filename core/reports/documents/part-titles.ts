import type { ReportPart } from '../report-kinds.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';

/** What the parts are called, in the language of the report. */
export function partTitle(part: ReportPart, { say }: ReportWords): string {
  return say(titles[part]);
}

const titles: Readonly<Record<ReportPart, Phrase>> = {
  summary: 'Management summary',
  findings: 'Findings',
  sites: 'Site plans',
  waves: 'Wave sheets',
  methods: 'Method cards',
  stragglers: 'Stragglers',
  servers: 'Servers to be retired',
  exceptions: 'Exceptions and accepted risks',
};
