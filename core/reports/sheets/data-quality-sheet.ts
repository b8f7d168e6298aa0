import { severities } from '../../findings/finding.ts';
import { severityWords } from '../../lists/columns.ts';
import type { TableSheet } from '../sheet.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import { planColumn, tableOfReport } from './plan-table.ts';
import type { QualityArea, QualityProblem } from './quality-problem.ts';
import { severityTones } from './state-tones.ts';

/** What is wrong with the data, where it stands, and what to do about it. */
export function dataQualitySheet(problems: readonly QualityProblem[], words: ReportWords): TableSheet {
  const wordOf = (severity: QualityProblem['severity']): string => words.translate(severityWords[severity]);
  const tones = Object.fromEntries(severities.map((severity) => [wordOf(severity), severityTones[severity]]));
  return tableOfReport(
    {
      key: 'data-quality',
      name: words.say('Data quality'),
      title: words.say('Data quality: what the numbers rest on'),
      note: words.say(
        'Worst first. Notes of imports, and files that a later complete import of their kind has replaced, are left out. One gap can have several causes, so the numbers do not add up.',
      ),
      columns: [
        planColumn('severity', words.translate('Severity'), 'text', 14, { tones }),
        planColumn('area', words.say('Area'), 'text', 26),
        planColumn('what', words.translate('What is so'), 'text', 60, { wraps: true }),
        planColumn('count', words.say('How many'), 'number', 10),
        planColumn('of', words.say('Of how many'), 'number', 10),
        planColumn('fix', words.translate('What to do'), 'text', 60, { wraps: true }),
        planColumn('site', words.translate('Site'), 'text', 14),
        planColumn('file', words.translate('File'), 'text', 34),
        planColumn('sheet', words.say('Sheet'), 'text', 14),
        planColumn('row', words.say('First row'), 'number', 10),
        planColumn('column', words.say('Column'), 'text', 20),
      ],
    },
    problems.map(({ severity, area, what, count, of, fix, site, file, sheet, row, column }) => [
      ...[wordOf(severity), words.say(areaPhrases[area]), what, count, of, fix, site, file, sheet, row, column],
    ]),
  );
}

const areaPhrases: Readonly<Record<QualityArea, Phrase>> = {
  missing: 'Missing data',
  truncated: 'Cut import',
  rejected: 'Rejected rows',
  contradiction: 'Contradiction',
  gap: 'Gap',
  old: 'Old data',
  unmatched: 'Without a mailbox',
  name: 'Unknown name',
  import: 'Import',
  partial: 'Import of a part',
  question: 'Open question',
};
