import { severities } from '../../findings/finding.ts';
import { severityWords } from '../../lists/columns.ts';
import type { TableSheet } from '../sheet.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import type { QualityArea, QualityProblem } from './quality-problem.ts';
import { smallColumn, smallSheet } from './small-sheet.ts';
import { severityTones } from './state-tones.ts';

/** What is wrong with the data, where it stands, and what to do about it. */
export function dataQualitySheet(problems: readonly QualityProblem[], words: ReportWords): TableSheet {
  const wordOf = (severity: QualityProblem['severity']): string => words.translate(severityWords[severity]);
  const tones = Object.fromEntries(severities.map((severity) => [wordOf(severity), severityTones[severity]]));
  return smallSheet(
    {
      key: 'data-quality',
      name: words.say('Data quality'),
      title: words.say('Data quality: what the numbers rest on'),
      note: words.say(
        'Worst first. Notes of imports, and files that a later complete import of their kind has replaced, are left out. One gap can have several causes, so the numbers do not add up.',
      ),
      columns: [
        smallColumn('severity', words.translate('Severity'), 'text', 14, { tones }),
        smallColumn('area', words.say('Area'), 'text', 26),
        smallColumn('what', words.translate('What is so'), 'text', 60, { wraps: true }),
        smallColumn('count', words.say('How many'), 'number', 10),
        smallColumn('of', words.say('Of how many'), 'number', 10),
        smallColumn('fix', words.translate('What to do'), 'text', 60, { wraps: true }),
        smallColumn('site', words.translate('Site'), 'text', 14),
        smallColumn('file', words.translate('File'), 'text', 34),
        smallColumn('sheet', words.say('Sheet'), 'text', 14),
        smallColumn('row', words.say('First row'), 'number', 10),
        smallColumn('column', words.say('Column'), 'text', 20),
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
