import {
  type Block,
  bullets,
  heading,
  numbered,
  type PlainBlock,
  paragraph,
  type Text,
  table,
} from '../documents/document.ts';
import type { PlanStep, SitePlan, StepKind } from '../planning/plan.ts';
import type { ScriptKind, SiteScript } from './build-scripts.ts';
import { whyNoRollback } from './exchange-commands.ts';
import { type RebindWork, type StepOf, stepsOf } from './rebind-work.ts';
import type { RunbookInput } from './runbook-input.ts';
import { describeStepWork, isCommandText } from './step-text.ts';
import { dateWords, describeTask, markWords, nameStep } from './step-words.ts';
import { waveBlocks } from './wave-blocks.ts';

/** The chapter of one site: its steps in the order of work, each part ending in a gate (domain.md 6.1). */
export function siteChapter(site: SitePlan, scripts: readonly SiteScript[], input: RunbookInput): Block[] {
  const own = scripts.filter((script) => script.site === site.site);
  const parts = phases.filter((phase) => site.steps.some((step) => phase.kinds.includes(step.work.kind)));
  return [
    { kind: 'page' },
    heading(2, `Site ${site.site}`),
    ...opening(site),
    ...parts.flatMap((phase, i) => phaseBlocks(phase, `${site.site} ${i + 1}: ${phase.title}`, site, own, input)),
  ];
}

/** A part of a site's chapter. */
type Phase = {
  readonly title: string;
  readonly kinds: readonly StepKind[];
  readonly scripts: readonly ScriptKind[];
  readonly hints: readonly string[];
  readonly gate: string;
};

const phases: readonly Phase[] = [
  {
    title: 'Load balancer and ports',
    kinds: ['load-balancer', 'static-ports'],
    scripts: ['static-ports'],
    hints: [
      'Windows NLB cannot run on members of a DAG. DNS round robin is no balancer: it does not notice a dead server.',
      'The array can begin with a single server behind its name; the balancer can follow. Until then nothing is highly available.',
    ],
    gate: 'Every member answers on every port through the balancer, affinity is by client address, and EncryptionRequired is the same on all members.',
  },
  {
    title: 'DNS',
    kinds: ['dns'],
    scripts: [],
    hints: ['Lower the TTL a day or two before the change.'],
    gate: 'The name resolves inside to the planned address and to nothing else. A public resolver has no answer.',
  },
  {
    title: 'Array',
    kinds: ['create-array', 'test-name'],
    scripts: ['create-array', 'check-name'],
    hints: [
      'Wait for Active Directory replication before the name is tested.',
      'Where Kerberos is required: an alternate service account holds exchangeMDB, exchangeRFR and exchangeAB for the FQDN. Without it clients take NTLM.',
    ],
    gate: 'The array object exists once, with this FQDN and this site, and a test profile that names it opens a mailbox.',
  },
  { title: 'Databases', kinds: ['rebind'], scripts: [], hints: [], gate: '' },
  {
    title: 'Autodiscover',
    kinds: ['verify-autodiscover'],
    scripts: ['check-databases'],
    hints: [
      'Ctrl + click the tray icon of Outlook > Test E-mail AutoConfiguration (V3). It shows the database, not the profile.',
    ],
    gate: 'Server = the FQDN of the array for a mailbox of every rebound database.',
  },
  {
    title: 'Stop making old profiles',
    kinds: ['stop-old-profiles'],
    scripts: [],
    hints: ['Keep a copy of every file and policy before it is changed.'],
    gate: 'A new profile, made as PCs make it, names the array.',
  },
  {
    title: 'Pilot and waves',
    kinds: ['pilot', 'wave'],
    scripts: [],
    hints: [
      'No profile work within 24 hours after the rebind of the database (R1).',
      'Stop rule: more than 5 % of a wave not verified: pause and look.',
    ],
    gate: 'Each member is verified: V1 or V6 shows the array, and V2, V4 or V5 shows traffic through the balancer.',
  },
  {
    title: 'Applications',
    kinds: ['applications'],
    scripts: [],
    hints: [
      'They use no Autodiscover and heal nothing by themselves. Own change ticket, owner present, services restarted.',
    ],
    gate: 'Each owner has confirmed that the application works through the array.',
  },
  {
    title: 'Evidence',
    kinds: ['evidence'],
    scripts: ['check-servers'],
    hints: ['Import the logs and the inventory, then ask for the retirement check of each server.'],
    gate: 'No user, database, exempt database or application names an old server (R7).',
  },
  {
    title: 'Retirement',
    kinds: ['retire-server'],
    scripts: [],
    hints: [
      'Drain first, stop the services for a week, uninstall last. Check witness, Autodiscover and web names before.',
    ],
    gate: 'A week passed without a call about the drained server.',
  },
];

function opening(site: SitePlan): Block[] {
  const zone = site.timeZone === null ? 'the days of the site' : `days in ${site.timeZone}`;
  const array =
    site.array === null
      ? 'No array, and none planned.'
      : `Array ${site.array.name}, ${site.array.fqdn}, ${site.array.exists ? 'exists' : 'to be created'}.`;
  return [
    paragraph(`${array} Dates are ${zone}.`),
    ...(site.blockers.length === 0
      ? []
      : [
          {
            kind: 'warning',
            text: 'The site has open blockers. Nothing of it is dated, and its scripts stop until they are closed.',
          } as const,
          ...bullets(site.blockers),
        ]),
  ];
}

function phaseBlocks(
  phase: Phase,
  title: string,
  site: SitePlan,
  scripts: readonly SiteScript[],
  input: RunbookInput,
): Block[] {
  const steps = site.steps.filter((step) => phase.kinds.includes(step.work.kind));
  if (phase.kinds.includes('rebind')) return [heading(3, title), ...databaseBlocks(steps, scripts)];
  return [
    heading(3, title),
    ...bullets(phase.hints),
    ...stepTable(steps),
    ...scriptBlocks(scripts.filter(({ kind }) => phase.scripts.includes(kind))),
    ...stepTexts(steps, input),
    ...steps.flatMap((step) => waveBlocks(step, input)),
    ...gate(phase.gate),
  ];
}

function databaseBlocks(steps: readonly PlanStep[], scripts: readonly SiteScript[]): Block[] {
  const rebinds = stepsOf(steps, 'rebind');
  const pilot = rebinds.filter(({ work }) => work.isPilot);
  const others = rebinds.filter(({ work }) => !work.isPilot);
  return [
    ...bullets([
      'Out of hours: Outlook may ask connected users to restart. The databases stay mounted.',
      'One command per database, each with its own old value. Exempt, recovery and other versions’ databases are in no script.',
      'Frozen users work today and would lose the array with a repair: nobody touches their profiles before the rebind is verified (R6).',
    ]),
    ...(pilot.length === 0 ? [] : [paragraph('First the pilot database, alone.')]),
    ...rebindTable(pilot),
    ...stepMarks(pilot),
    ...scriptBlocks(scripts.filter(({ kind }) => kind === 'rebind-pilot')),
    ...(pilot.length === 0
      ? []
      : gate(
          'The pilot database reads the array on every domain controller of the site, and Autodiscover returns the array for a mailbox in it.',
        )),
    ...(others.length === 0 ? [] : [paragraph('Then the other databases of the site.')]),
    ...rebindTable(others),
    ...stepMarks(others),
    ...scriptBlocks(scripts.filter(({ kind }) => kind === 'rebind')),
    ...gate(
      'Every database of the tables above reads the array; the transcripts and the files of old values are saved.',
    ),
  ];
}

function rebindTable(steps: readonly StepOf<'rebind'>[]): Block[] {
  const targets = [...new Set(steps.map(({ work }) => work.target))];
  return [...(steps.length === 0 ? [] : [paragraph(`New value: ${targets.join(', ')}`)]), ...rebindRows(steps)];
}

function rebindRows(steps: readonly StepOf<'rebind'>[]): Block[] {
  return table(
    ['', 'Database', 'When', 'Old value', 'Users (frozen)', 'Rollback', 'Status; done by, when'],
    steps.map((step) => [
      tick,
      step.work.database,
      dateWords(step),
      step.work.oldBinding ?? '(blank)',
      `${step.work.users} (${step.work.frozenUsers})`,
      rollbackWords(step.work),
      withNote(markWords(step), step.note),
    ]),
  );
}

/** Where the steps of the table above are shown one by one. */
function stepMarks(steps: readonly PlanStep[]): Block[] {
  return steps.map(({ id }) => ({ kind: 'step', step: id, blocks: [] }));
}

function rollbackWords(work: RebindWork): string {
  const refusal = whyNoRollback(work);
  if (refusal !== null) return `none: ${refusal}`;
  return work.oldState === 'DB_MBX' ? 'old value, on which Outlook cannot log on: better not' : 'old value';
}

function stepTable(steps: readonly PlanStep[]): Block[] {
  return table(
    ['', 'When', 'What', 'Status', 'Done by', 'Time'],
    steps.map((step) => [tick, dateWords(step), withNote(describeTask(step.work), step.note), markWords(step), '', '']),
  );
}

/** Commands, checks and the way back of each step. Commands stand by themselves, to be copied. */
function stepTexts(steps: readonly PlanStep[], input: RunbookInput): Block[] {
  return steps.flatMap((step) => {
    const { command, verify, rollback } = describeStepWork(step, input.plan);
    const blocks = [
      ...(command === null ? [] : labelled(`${nameStep(step)}, command`, command)),
      ...labelled(`${nameStep(step)}, verify`, verify),
      ...labelled(`${nameStep(step)}, roll back`, rollback),
    ];
    return [{ kind: 'step', step: step.id, blocks }];
  });
}

function labelled(label: string, text: string): PlainBlock[] {
  return isCommandText(text) ? [paragraph(`${label}:`), { kind: 'code', text }] : [paragraph(`${label}: ${text}`)];
}

function scriptBlocks(scripts: readonly SiteScript[]): Block[] {
  return scripts.flatMap(({ kind, forward, rollback }) => {
    // The ports that were set before stand nowhere but in the file that the script wrote.
    const file = kind === 'static-ports' ? ' -BeforeCsv FILE' : '';
    const back: Text[] = rollback === null ? [] : [['Way back: ', { code: `${rollback.path}${file}` }]];
    if (forward === null) return [paragraph('All of it is verified; there is no script.'), ...bullets(back)];
    if (rollback === null) return [paragraph(['Check, changes nothing: ', { code: forward.path }])];
    return numbered([
      ['Read it, then run it without changes: ', { code: `${forward.path} -WhatIf` }],
      ['Run it: ', { code: forward.path }],
      ['Keep its transcript and the file of old values. Way back: ', { code: `${rollback.path}${file}` }],
    ]);
  });
}

function gate(condition: string): Block[] {
  return table(['Gate: go on only when', 'Checked by', 'Date, time'], [[condition, '', '']]);
}

const tick = '\u2610';

function withNote(text: string, note: string): string {
  return note === '' ? text : `${text} ${note}`;
}
