import type { DatabaseResult } from '../classification/classify-database.ts';
import type { DbState } from '../classification/states.ts';
import { compareText } from '../resolution/compare-text.ts';
import { identityOf, isNamed, type Resolution } from '../resolution/resolution.ts';
import { assertNever } from '../shared/assert.ts';
import type { Finding } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { counted, listed, makeFinding, type RuleResult } from './make-finding.ts';
import type { RuleId } from './rule-book.ts';
import { isJudged, type SiteFacts } from './site-facts.ts';

/** F24 to F28: what databases are bound to. Exempt databases and those of other versions are left alone. */
export function findBindings(context: FindingContext): RuleResult {
  const judged = context.input.classifier.databases.filter(isJudged);
  return { findings: [...wrongBindings(judged), ...context.sites.flatMap(mixedBindings)], unanswered: [] };
}

/** What databases of one site are bound to wrongly: one finding for each name. */
type BindingGroup = {
  readonly id: RuleId;
  readonly site: string | null;
  readonly binding: Resolution;
  readonly databases: DatabaseResult[];
};

const ruleOfState: Readonly<Partial<Record<DbState, RuleId>>> = {
  DB_XARRAY: 'F24',
  DB_CAS_XSITE: 'F25',
  DB_MBX: 'F26',
  DB_NOTFOUND: 'F26',
  DB_BLANK: 'F27',
};

function wrongBindings(databases: readonly DatabaseResult[]): readonly Finding[] {
  const groups = new Map<string, BindingGroup>();
  for (const database of databases) {
    const id = ruleOfState[database.state];
    if (id === undefined) continue;
    const key = `${id}|${database.site ?? ''}|${identityOf(database.bindingResolution) ?? ''}`;
    const group = groups.get(key) ?? { id, site: database.site, binding: database.bindingResolution, databases: [] };
    group.databases.push(database);
    groups.set(key, group);
  }
  return [...groups.values()].map(bindingFinding);
}

function bindingFinding({ id, site, binding, databases }: BindingGroup): Finding {
  const names = databases.map(({ name }) => name ?? '').sort(compareText);
  const isOne = names.length === 1;
  const where = site === null ? '' : ` of ${site}`;
  const subject = nameOf(binding) ?? site ?? 'databases';
  return makeFinding({
    id,
    severity: id === 'F27' ? 'medium' : 'high',
    site,
    subject,
    message: `${listed(names)}${where} ${isOne ? 'is' : 'are'} ${boundTo(id, binding)}.`,
    fix: fixOf(id, databases[0]),
    affected: names,
    affectedKind: 'databases',
  });
}

/** The name of what is bound to, in one spelling; null for none. */
function nameOf(binding: Resolution): string | null {
  if (binding.kind === 'ARRAY') return binding.array.fqdn;
  if (binding.kind === 'SERVER') return binding.server.name;
  return isNamed(binding) ? binding.key : null;
}

function boundTo(id: RuleId, binding: Resolution): string {
  const name = nameOf(binding);
  if (id === 'F24') return `bound to ${name}, the array of another site`;
  if (id === 'F25') return `bound to ${name}, a CAS of another site`;
  return name === null ? 'bound to nothing as far as the export tells' : `bound to ${name}, ${whatIs(binding)}`;
}

function whatIs(binding: Resolution): string {
  if (isNamed(binding) && binding.isIp) return 'an IP address';
  switch (binding.kind) {
    case 'SERVER':
      return 'a server that is no Exchange 2010 CAS';
    case 'RETIRED':
      return 'a server that was removed';
    case 'WEBNS':
      return 'a web name';
    case 'VIP_IP':
      return 'a name of the load balancer and not of the array';
    case 'AMBIGUOUS':
      return `a name that fits ${listed(binding.candidates.map(({ name }) => name))}`;
    case 'ARRAY':
    case 'GUID':
    case 'INSTANCE':
    case 'CLOUD':
    case 'UNKNOWN':
    case 'BLANK':
    case 'NOT_AVAILABLE':
      return 'a name that matches nothing in the inventory';
    default:
      return assertNever(binding, 'binding');
  }
}

function fixOf(id: RuleId, database: DatabaseResult | undefined): string {
  const array = database?.targetArray ?? null;
  if (id === 'F27') {
    return 'Export Get-MailboxDatabase again with RpcClientAccessServer. If the value is blank there too, bind the database.';
  }
  const target =
    array === null
      ? 'Create an array for the home site and rebind'
      : array.isPlanned
        ? `Create ${array.fqdn}, then rebind`
        : `Rebind to ${array.fqdn}`;
  return id === 'F24'
    ? `${target}, unless this is a planned design: accept the finding then.`
    : `${target}${id === 'F26' ? ' at once' : ''}.`;
}

/** F28: several bindings in one site. Where the site has an array, `affected` are the databases that are not on it. */
function mixedBindings({ site, array, databases }: SiteFacts): readonly Finding[] {
  const bound = databases.filter(({ bindingResolution }) => isNamed(bindingResolution));
  const names = new Map(
    bound.map(({ bindingResolution }) => [identityOf(bindingResolution), nameOf(bindingResolution)]),
  );
  if (names.size < 2) return [];
  const old = bound.filter(({ state }) => state !== 'DB_OK');
  const all = [...names.values()].map((name) => name ?? '').sort(compareText);
  return [
    makeFinding({
      id: 'F28',
      severity: 'low',
      site,
      subject: site,
      message: `The ${counted(bound.length, 'database')} of ${site} have ${names.size} different bindings: ${listed(all)}.`,
      fix:
        array === null
          ? 'Create an array for the site, then rebind each database.'
          : `Rebind the ${counted(old.length, 'database')} that ${old.length === 1 ? 'is' : 'are'} not on ${array.fqdn}, one by one.`,
      affected: old.map(({ name }) => name ?? ''),
      affectedKind: 'databases',
    }),
  ];
}
