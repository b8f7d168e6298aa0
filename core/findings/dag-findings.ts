import type { Dag } from '../inventory/entities.ts';
import { compareText } from '../resolution/compare-text.ts';
import { casOfSite, isSameName, serverNamed } from '../resolution/directory.ts';
import { exchangeVersion, type ServerFacts } from '../resolution/server-facts.ts';
import type { ArrayAnswerField, Finding } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { joinResults, listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { readCrossSiteDesign } from './probe-values.ts';
import { isJudged, probeOf, probePath, probeSource } from './site-facts.ts';

/** F31, F32 and F33: DAGs and their sites. */
export function findDags(context: FindingContext): RuleResult {
  const dags = context.input.infrastructure.dags.toSorted((left, right) => compareText(left.name, right.name));
  const spans = dags.map((dag) => spanOf(context, dag));
  return joinResults([
    activeElsewhere(context),
    unknownDags(context),
    ...spans.map((span) => joinResults([oldBuild(context, span), crossSite(context, span)])),
  ]);
}

/** A DAG with its members and their sites. */
type DagSpan = {
  readonly dag: Dag;
  readonly members: readonly ServerFacts[];
  readonly sites: readonly string[];
  /** True when a member is not in the server list, or its site is not known. */
  readonly isPartial: boolean;
};

function spanOf({ directory }: FindingContext, dag: Dag): DagSpan {
  const members = dag.servers.flatMap((name) => serverNamed(directory, name) ?? []);
  const sites = [...new Set(members.flatMap(({ site }) => site ?? []))].sort(compareText);
  const isPartial =
    dag.servers.length === 0 || members.length < dag.servers.length || members.some(({ site }) => site === null);
  return { dag, members, sites, isPartial };
}

/** F31, one finding for each home site and DAG. */
function activeElsewhere({ input }: FindingContext): RuleResult {
  const groups = new Map<string, { readonly site: string | null; readonly dag: string; readonly names: string[] }>();
  const masters = new Map(
    input.infrastructure.databases.map((row) => [row.name.toLowerCase(), row.masterServerOrAvailabilityGroup]),
  );
  for (const database of input.classifier.databases) {
    if (!isJudged(database) || !database.issues.includes('DB_ACTIVE_OUTSIDE_HOME_SITE')) continue;
    const name = database.name ?? '';
    const dag = masters.get(name.toLowerCase()) ?? database.server ?? name;
    const key = `${database.site ?? ''}|${dag.toLowerCase()}`;
    const group = groups.get(key) ?? { site: database.site, dag, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  const findings = [...groups.values()].map(({ site, dag, names }) =>
    makeFinding({
      id: 'F31',
      severity: 'info',
      site,
      subject: dag,
      message: `${listed(names.toSorted(compareText))} ${names.length === 1 ? 'is' : 'are'} active in another site than activation preference 1.`,
      fix: 'Nothing has to be done for the binding. Move them back when the reason is over.',
      affected: names,
      affectedKind: 'databases',
    }),
  );
  return { findings, unanswered: [] };
}

/** F32 and F33 stay open when databases have several copies and no DAG was imported. */
function unknownDags({ input }: FindingContext): RuleResult {
  const { dags, databases } = input.infrastructure;
  const hasCopies = databases.some(
    ({ servers, activationPreference }) => servers.length > 1 || activationPreference.length > 1,
  );
  if (dags.length > 0 || !hasCopies) return nothing;
  const needs = 'import Get-DatabaseAvailabilityGroup';
  return { findings: [], unanswered: [makeUnanswered('F32', null, needs), makeUnanswered('F33', null, needs)] };
}

/** F32: a member, or a CAS of one of the sites, that may be older than SP2 RU3. */
function oldBuild({ directory }: FindingContext, span: DagSpan): RuleResult {
  const { dag, members, sites, isPartial } = span;
  if (sites.length < 2) {
    if (!isPartial) return nothing;
    const needs = `import Get-DatabaseAvailabilityGroup with Servers, and Get-ExchangeServer with Site for the members of ${dag.name}`;
    return { findings: [], unanswered: [makeUnanswered('F32', null, needs)] };
  }
  const servers = new Set([...members, ...sites.flatMap((site) => casOfSite(directory, site))]);
  const doubtful = [...servers].filter((server) => server.generation === '2010' && redirectOf(server) !== 'yes');
  if (doubtful.length === 0) return nothing;
  const names = doubtful.map(({ name }) => name).sort(compareText);
  const isKnown = doubtful.every((server) => redirectOf(server) === 'no');
  const finding = makeFinding({
    id: 'F32',
    severity: 'medium',
    site: null,
    subject: dag.name,
    message: `${dag.name} spans ${listed(sites)}, and ${listed(names)} ${isKnown ? 'is older than SP2 RU3' : 'may be older than SP2 RU3: the build does not tell'}.`,
    fix: isKnown
      ? 'Install SP3, or plan profile updates after a switch of sites.'
      : 'Install SP3, or import the ExSetup.exe file version of these servers, which shows the rollup.',
    affected: names,
    affectedKind: 'servers',
  });
  return { findings: [finding], unanswered: [] };
}

/** Whether a server redirects clients between sites: SP2 RU3 (14.2.309.2) and later do. Null when the build does not tell. */
function redirectOf({ server }: ServerFacts): 'yes' | 'no' | null {
  const file = /(\d+)\.(\d+)\.(\d+)\.(\d+)/.exec(server?.exSetupVersion ?? '');
  const shown = exchangeVersion(server?.exSetupVersion ?? null) ?? exchangeVersion(server?.adminDisplayVersion ?? null);
  if (shown === null || shown.major !== 14) return null;
  if (shown.minor !== 2) return shown.minor > 2 ? 'yes' : 'no';
  if (file === null) return null;
  const [build, revision] = [Number(file[3]), Number(file[4])];
  return build > 309 || (build === 309 && revision >= 2) ? 'yes' : 'no';
}

/** F33, for each site of a DAG over several sites. */
function crossSite(context: FindingContext, { dag, sites }: DagSpan): RuleResult {
  if (sites.length < 2) return nothing;
  const results = context.sites
    .filter(({ site }) => sites.some((other) => isSameName(other, site)))
    .map((site): RuleResult => {
      const probe = probeOf(site, 'crossSiteDesign');
      const path = probePath(site, 'crossSiteDesign');
      if (probe === null) return open(site.site, `enter ${path}: allow or redirect`, 'crossSiteDesign');
      const design = readCrossSiteDesign(probe.value);
      if (design === null)
        return open(
          site.site,
          `correct ${path}: ${JSON.stringify(probe.value)} cannot be understood`,
          'crossSiteDesign',
        );
      const actual = dag.allowCrossSiteRpcClientAccess;
      if (actual === null)
        return open(site.site, 'import Get-DatabaseAvailabilityGroup with AllowCrossSiteRpcClientAccess');
      return actual === design ? nothing : contradiction(dag, site.site, design, probeSource('crossSiteDesign', probe));
    });
  return joinResults(results);
}

function contradiction(dag: Dag, site: string, design: boolean, source: string): RuleResult {
  const finding: Finding = makeFinding({
    id: 'F33',
    severity: 'low',
    site,
    subject: dag.name,
    message: `${dag.name} has AllowCrossSiteRpcClientAccess = ${design ? 'False' : 'True'}, and the design of ${site} says ${design ? 'allow' : 'redirect'}.`,
    fix: `Set-DatabaseAvailabilityGroup -AllowCrossSiteRpcClientAccess, or correct the design in the settings.`,
    affected: [dag.name],
    affectedKind: 'dags',
    source,
  });
  return { findings: [finding], unanswered: [] };
}

function open(site: string, needs: string, field: ArrayAnswerField | null = null): RuleResult {
  return { findings: [], unanswered: [makeUnanswered('F33', site, needs, field)] };
}

const nothing: RuleResult = { findings: [], unanswered: [] };
