import {
  type Block,
  bullets,
  type Document,
  heading,
  numbered,
  paragraph,
  type Text,
  table,
} from '../documents/document.ts';
import type { Finding } from '../findings/finding.ts';
import { isOpenBlocker } from '../findings/finding.ts';
import { cutInWords } from '../planning/explain-cuts.ts';
import type { Plan } from '../planning/plan.ts';
import { noWaveWords } from '../planning/unplanned-words.ts';
import { compareText } from '../resolution/compare-text.ts';
import type { SiteScript } from './build-scripts.ts';
import { whyNoRollback } from './exchange-commands.ts';
import { listBlocks, unplannedByCode, unplannedList } from './people-lists.ts';
import { stepsOf } from './rebind-work.ts';
import type { RunbookInput } from './runbook-input.ts';
import { siteChapter } from './site-chapter.ts';
import { waveOverview } from './wave-blocks.ts';

/** The runbook: what is to be done, in order, with gates, places to sign, and what can be taken back (domain.md 6). */
export function runbookDocument(input: RunbookInput, scripts: readonly SiteScript[]): Document {
  const { plan } = input;
  return {
    title: `Runbook: ${input.project}`,
    blocks: [
      ...factBlocks(input),
      ...orderBlocks(),
      ...neverBlocks(),
      ...findingBlocks(
        input.findings,
        plan.sites.flatMap(({ blockers }) => blockers),
      ),
      heading(2, 'Waves'),
      ...(plan.waves.length === 0 ? [paragraph('No wave is planned.')] : waveOverview(plan.waves)),
      ...frozenBlocks(input),
      ...scriptBlocks(scripts),
      ...rollbackBlocks(input),
      ...plan.sites.flatMap((site) => siteChapter(site, scripts, input)),
      ...unplannedBlocks(input),
      ...groupBlocks(plan),
      ...refusedBlocks(input),
    ],
  };
}

function factBlocks(input: RunbookInput): Block[] {
  const { plan } = input;
  return [
    ...table(
      ['Fact', 'Value'],
      [
        ['Organization', input.project],
        ['Inventory as of', input.asOf],
        ['First day of work', plan.start],
        ['Sites', plan.sites.map(({ site }) => site).join(', ')],
        ['Arrays that exist', arrayLines(input.arrays)],
        ['Plan', [{ code: input.planHash }]],
        ['Made by', `${input.generatedBy}, ${input.generatedAt}`],
      ],
    ),
    ...table(
      ['Approved', 'Name', 'Date', 'Signature'],
      ['Exchange', 'Network', 'Helpdesk', 'Project'].map((role) => [role, '', '', '']),
    ),
  ];
}

function arrayLines(arrays: RunbookInput['arrays']): string {
  return arrays
    .map(({ name, fqdn, site }) => `${name} = ${fqdn} (${site})`)
    .sort(compareText)
    .join('\n');
}

function orderBlocks(): Block[] {
  return [
    heading(2, 'Order'),
    paragraph(
      'Per site, always in this order; sites do not wait for each other. A gate is signed before the next part begins.',
    ),
    ...numbered([
      'Load balancer and static ports',
      'DNS record of the array',
      'Array object, and the test of its name',
      'Databases: the pilot alone, then the others, one command each',
      'Autodiscover returns the array',
      'Nothing makes profiles with an old server any more',
      'Profiles: pilot, waves, VIPs',
      'Applications',
      'Evidence',
      'Retirement of old servers',
    ]),
    paragraph('Import again before each wave: databases and people change while the project runs.'),
    paragraph(
      'Scripts run in the Exchange Management Shell on a server with the Exchange 2010 tools. Files from another machine may be blocked: look at their properties, Unblock.',
    ),
  ];
}

/** What went wrong elsewhere (domain.md 6.2, 6.4). */
function neverBlocks(): Block[] {
  return [
    heading(2, 'Never'),
    ...bullets([
      'Never rebind all databases with one pipeline: it takes every site, public folder proxies and exempt databases along.',
      'Never repair or make a profile before its database is rebound: it gets the old server again.',
      'Never take a restart of Outlook for a repair: the profile stays as it is.',
      'Never make the array name resolvable on the internet, and never use the name of OWA, Autodiscover or Outlook Anywhere for it.',
      'Never take the array object for a balancer: it balances nothing.',
      'Never remove an array, its record or the balancer while a profile or database names it, not even with a single server.',
      'Never stop an old server to move people: Outlook 2003, laptops and applications stay behind.',
      'Never leave a database bound to one server after a PST import: switch it back the same day.',
      'Never change only some values of a profile with a script: it is half old then.',
      'Never flag the row of public folders: a mailbox server is right there.',
    ]),
  ];
}

function findingBlocks(findings: readonly Finding[], blockers: readonly string[]): Block[] {
  const open = findings.filter((finding) => finding.accepted === null);
  const accepted = findings.filter((finding) => finding.accepted !== null);
  const hasBlockers = blockers.length > 0 || open.some(isOpenBlocker);
  return [
    heading(2, 'Findings'),
    ...(hasBlockers
      ? [
          {
            kind: 'warning',
            text: 'There are open blockers. The sites that they stop have no dates, and their scripts stop.',
          } as const,
        ]
      : [paragraph('No open blocker.')]),
    ...bullets([...new Set(blockers)]),
    ...table(
      ['Id', 'Severity', 'Site', 'About', 'What', 'What to do'],
      open.map(({ id, severity, site, subject, message, fix }) => [id, severity, site ?? 'all', subject, message, fix]),
    ),
    ...(accepted.length === 0 ? [] : [paragraph('Accepted:')]),
    ...table(
      ['Id', 'Severity', 'Site', 'About', 'What', 'Why accepted', 'Owner', 'Until'],
      accepted.map(({ id, severity, site, subject, message, accepted: why }) => [
        id,
        severity,
        site ?? 'all',
        subject,
        message,
        why?.reason ?? '',
        why?.owner ?? '',
        why?.until ?? '',
      ]),
    ),
  ];
}

function frozenBlocks(input: RunbookInput): Block[] {
  const frozen = input.plan.unplanned.filter(({ code }) => code === 'frozen');
  if (frozen.length === 0) return [];
  return [
    heading(2, 'Do not repair: frozen users'),
    {
      kind: 'warning',
      text: 'These profiles name the array already, their databases do not. A repair, a new profile or a new PC brings the old server back. Hands off until the rebind of their database is verified (R6).',
    },
    ...listBlocks(unplannedList('frozen', frozen, input), input.plan),
  ];
}

function unplannedBlocks(input: RunbookInput): Block[] {
  const others = [...unplannedByCode(input.plan)].filter(([code]) => code !== 'frozen');
  if (others.length === 0) return [];
  return [
    { kind: 'page' },
    heading(2, 'People in no wave'),
    ...others.flatMap(([code, people]) => [
      heading(3, `${noWaveWords[code].title} (${people.length})`),
      ...listBlocks(unplannedList(code, people, input), input.plan),
    ]),
  ];
}

function groupBlocks({ groups }: Plan): Block[] {
  if (groups.length === 0) return [];
  return [
    heading(2, 'Groups that do not fit into one wave'),
    ...table(
      ['Members', 'Why', 'What holds them together'],
      groups.map(({ members, reason, cuts }) => [namesOf(members), reason, cuts.map(cutInWords).join('\n')]),
    ),
  ];
}

function namesOf(members: readonly string[]): string {
  const shown = members.slice(0, 10).join(', ');
  return members.length <= 10 ? shown : `${shown} and ${members.length - 10} more`;
}

function refusedBlocks({ plan }: RunbookInput): Block[] {
  if (plan.refused.length === 0) return [];
  return [
    heading(2, 'Wishes that a rule forbids'),
    ...table(
      ['Alias', 'Rule', 'Why'],
      plan.refused.map(({ alias, rule, reason }) => [alias, rule, reason]),
    ),
  ];
}

function scriptBlocks(scripts: readonly SiteScript[]): Block[] {
  const code = (path: string | undefined): Text => (path === undefined ? '' : [{ code: path }]);
  return [
    heading(2, 'Scripts'),
    ...(scripts.length === 0 ? [paragraph('Nothing is to be run.')] : []),
    ...table(
      ['Site', 'Script', 'Way back', 'Changes something'],
      scripts.map(({ site, forward, rollback }) => [
        site,
        forward === null ? 'all verified' : code(forward.path),
        code(rollback?.path),
        rollback === null ? 'no' : 'yes',
      ]),
    ),
    ...bullets([
      [
        'Every script that changes something knows ',
        { code: '-WhatIf' },
        ': run it that way first and read what it says.',
      ],
      'A rebind script compares every database with this inventory before its first change. When one differs it stops: import again, make a new plan.',
      'Scripts write a transcript and the old values beside themselves. Keep both: they are the evidence and the way back.',
    ]),
  ];
}

function rollbackBlocks({ plan }: RunbookInput): Block[] {
  const left = plan.sites
    .flatMap(({ steps }) => stepsOf(steps, 'rebind'))
    .filter(({ work }) => whyNoRollback(work) !== null);
  return [
    heading(2, 'What a rollback can do, and what it cannot'),
    ...bullets([
      'It gives each database its own recorded value back. A database that the plan did not change is not touched.',
      'Profiles that were moved stay on the array. They work as long as array, DNS record and balancer exist: do not remove these before the profiles are moved back.',
      'A profile goes back with its saved key or its previous profile, or with a repair after the database went back.',
      'Run the scripts of the folder rollback from the highest number to the lowest.',
    ]),
    ...(left.length === 0 ? [] : [paragraph('Left as they are, because the old value leads nowhere:')]),
    ...table(
      ['Database', 'Old value', 'Why'],
      left.map(({ work }) => [work.database, work.oldBinding ?? '(blank)', whyNoRollback(work) ?? '']),
    ),
  ];
}
