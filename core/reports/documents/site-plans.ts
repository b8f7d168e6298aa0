import type { PlanChart, SiteChart } from '../../api/plan-chart-report.ts';
import type { ProgressReport } from '../../api/tracking-report.ts';
import type { WavesReport } from '../../api/wave-report.ts';
import { methodInWords } from '../../classification/state-words.ts';
import {
  bullets,
  type Column,
  type DocumentMark,
  heading,
  type PlainBlock,
  paragraph,
  type Text,
} from '../../documents/document.ts';
import type { Plan, PlanStep, SitePlan, StepStatus } from '../../planning/plan.ts';
import { stepKindWords, stepStatusWords } from '../../planning/plan-words.ts';
import { describeTask } from '../../runbook/step-words.ts';
import { trackStateWords } from '../../tracking/on-track.ts';
import type { ReportWords } from '../words/report-words.ts';
import { type ExceptionFacts, exceptionBlocks, exceptionsOfSite } from './exception-list.ts';
import { gateTable, spanWords } from './gate-phrases.ts';
import type { TableMaker } from './row-limit.ts';

/** What the plans of sites are made of. */
export type SitePlanFacts = {
  readonly plan: Pick<Plan, 'sites'>;
  readonly chart: Pick<PlanChart, 'sites'>;
  readonly waves: Pick<WavesReport, 'waves'>;
  readonly progress: Pick<ProgressReport, 'waves'>;
  readonly exceptions: ExceptionFacts;
};

/** The plan of each site on a page of its own: its chain, its steps, its waves, and what is left out on purpose. */
export function sitePlans(facts: SitePlanFacts, words: ReportWords, tables: TableMaker): PlainBlock[] {
  return facts.chart.sites.map((site): PlainBlock => {
    const plan = facts.plan.sites.find((one) => one.site === site.site) ?? null;
    return { kind: 'section', isLandscape: false, blocks: siteBlocks(site, plan, facts, words, tables) };
  });
}

function siteBlocks(
  site: SiteChart,
  plan: SitePlan | null,
  facts: SitePlanFacts,
  words: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const { say } = words;
  return [
    heading(2, say('Site {site}', { site: site.site })),
    paragraph(siteSentence(site, plan, words)),
    ...(plan === null || plan.blockers.length === 0
      ? []
      : [
          {
            kind: 'warning' as const,
            label: say('Blocked'),
            text: say('Nothing of this site is dated while it has open blockers.'),
          },
          ...bullets(plan.blockers),
        ]),
    heading(3, say('Chain of the site')),
    ...gateTable(site, words, tables),
    ...stepBlocks(plan, words, tables),
    ...waveBlocks(site.site, facts, words, tables),
    ...exceptionBlocks(exceptionsOfSite(facts.exceptions, site.site), 3, words, tables),
  ];
}

function siteSentence({ array, depends }: SiteChart, plan: SitePlan | null, { say, plural }: ReportWords): string {
  const name =
    array === null
      ? say('The site has no array, and none is planned.')
      : array.exists
        ? say('Array {fqdn}, which exists.', { fqdn: array.fqdn })
        : say('Array {fqdn}, to be created.', { fqdn: array.fqdn });
  const users = plural(
    depends,
    '{count} user depends on an individual server.',
    '{count} users depend on an individual server.',
  );
  const zone = plan?.timeZone ?? null;
  return [name, users, ...(zone === null ? [] : [say('Days are days in {zone}.', { zone })])].join(' ');
}

function stepBlocks(plan: SitePlan | null, words: ReportWords, tables: TableMaker): PlainBlock[] {
  const { say } = words;
  const columns: readonly Column[] = [
    { title: say('When'), kind: 'narrow' },
    { title: say('Step'), kind: 'wide' },
    { title: say('State'), kind: 'narrow' },
    { title: say('By, on'), kind: 'field' },
    { title: say('Evidence, remark'), kind: 'field' },
  ];
  const rows = tables.table(columns, plan?.steps ?? [], (step) => stepRow(step, words));
  return rows.length === 0 ? [] : [heading(3, say('Steps')), ...rows];
}

function stepRow(step: PlanStep, { translate, day, moment, say }: ReportWords): readonly Text[] {
  const { mark } = step;
  const status = mark?.status ?? 'planned';
  return [
    step.date === null ? say('no date') : day(step.date),
    [
      { strong: translate(stepKindWords[step.work.kind]) },
      `\n${describeTask(step.work)}${step.note === '' ? '' : `\n${step.note}`}`,
    ],
    [{ mark: statusMarks[status], state: translate(stepStatusWords[status]) }],
    mark === null || mark.status === 'planned' ? '' : [mark.by, moment(mark.at)].filter(Boolean).join('\n'),
    mark?.note ?? '',
  ];
}

const statusMarks: Readonly<Record<StepStatus, DocumentMark>> = {
  planned: 'waits',
  done: 'in-progress',
  verified: 'done',
};

function waveBlocks(
  site: string,
  { waves: { waves }, progress }: SitePlanFacts,
  words: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const { say, count, translate } = words;
  const columns: readonly Column[] = [
    { title: say('Wave'), kind: 'head' },
    { title: say('When'), kind: 'narrow' },
    { title: say('Users'), kind: 'number' },
    { title: say('Helpdesk minutes'), kind: 'number' },
    { title: say('Minutes there are'), kind: 'number' },
    { title: say('Method'), kind: 'text' },
    { title: say('State'), kind: 'text' },
  ];
  const own = waves.filter((wave) => wave.site === site);
  const rows = tables.table(columns, own, (wave) => {
    const track = progress.waves.find((one) => one.wave === wave.number)?.track;
    return [
      `${wave.number} ${wave.name}`,
      spanWords(wave.start, wave.end, words),
      count(wave.users),
      count(Math.round(wave.minutes)),
      count(Math.round(wave.capacityMinutes)),
      translate(methodInWords(wave.method)),
      track === undefined ? '' : translate(trackStateWords[track]),
    ];
  });
  return rows.length === 0 ? [] : [heading(3, say('Waves')), ...rows];
}
