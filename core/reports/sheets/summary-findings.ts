import type { FindingWork, StoppedSite } from '../../api/finding-work-report.ts';
import { severities } from '../../findings/finding.ts';
import { severityWords } from '../../lists/columns.ts';
import type { SheetBlock, SheetFact } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';
import { severityTones } from './state-tones.ts';
import { mostWarnings } from './summary-progress.ts';

/** Open findings by severity, worst first, with those that somebody accepted beside them. */
export function findingFacts({ findings }: Pick<FindingWork, 'findings'>, words: ReportWords): readonly SheetFact[] {
  return severities.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const open = own.filter(({ accepted }) => accepted === null).length;
    const accepted = own.length - open;
    return {
      label: words.translate(severityWords[severity]),
      value: open,
      note: accepted === 0 ? null : words.say('besides {count} accepted', { count: accepted }),
      tone: open === 0 ? null : severityTones[severity],
    };
  });
}

/** A warning for each site that an open blocker stops; of many the first, and how many more there are. */
export function stoppedSites({ stopped }: Pick<FindingWork, 'stopped'>, words: ReportWords): readonly SheetBlock[] {
  const blocked = stopped.filter(({ blockers }) => blockers > 0);
  const more = blocked.length - mostWarnings;
  return [
    ...blocked.slice(0, mostWarnings).map((site): SheetBlock => ({ kind: 'warning', text: stopSentence(site, words) })),
    ...(more > 0
      ? [
          {
            kind: 'warning',
            text: words.plural(more, 'Blockers stop {count} more site.', 'Blockers stop {count} more sites.'),
          } as const,
        ]
      : []),
  ];
}

function stopSentence({ site, blockers, users }: StoppedSite, { plural, say }: ReportWords): string {
  return say('{blockers} {site}; {users}.', {
    blockers: plural(blockers, '{count} blocker stops', '{count} blockers stop'),
    site,
    users: plural(users.count, '{count} user waits', '{count} users wait'),
  });
}
