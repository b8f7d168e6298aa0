import type { UserResult } from '../classification/classify-user.ts';
import { serverNamed } from '../resolution/directory.ts';
import { resolve } from '../resolution/resolve.ts';
import type { Settings } from '../settings/settings.ts';
import type { FindingContext } from './finding-context.ts';
import { listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { ruleBook } from './rule-book.ts';
import { isKnownSite } from './site-facts.ts';

/** Looks for names of the settings that the inventory does not have. */
export type SettingsRules = { addUser(user: UserResult): void; result(): RuleResult };

/**
 * F18 for names of the settings that match nothing: sites, databases, servers, what aliases point to, people. One finding for
 * each key of the settings. A planned array in an unknown site is F11. Servers that were removed are not looked for, because
 * the inventory lacks them rightly; nor is anything of which the inventory has no rows at all.
 */
export function createSettingsRules(context: FindingContext): SettingsRules {
  const people = peopleOf(context.input.settings);
  const wanted = new Set(people.flatMap(({ names }) => names.map(keyOf)));
  const seen = new Set<string>();
  let hasUsers = false;
  return {
    addUser(user) {
      hasUsers = true;
      if (wanted.size === 0) return;
      const key = keyOf(user.alias);
      if (wanted.has(key)) seen.add(key);
    },
    result() {
      const isUnknown = (name: string): boolean => !seen.has(keyOf(name));
      const unknownPeople = hasUsers
        ? people.map(({ key, names }) => ({ key, what: 'person', names: names.filter(isUnknown) }))
        : [];
      const needs = 'import Get-Mailbox: the settings name people';
      return {
        findings: [...unknownNames(context), ...unknownPeople]
          .filter(({ names }) => names.length > 0)
          .map(unknownFinding),
        unanswered: hasUsers || wanted.size === 0 ? [] : [makeUnanswered('F18', null, needs)],
      };
    },
  };
}

/** Names under a key of the settings. */
type NamesOfKey = { readonly key: string; readonly names: readonly string[] };
type UnknownNames = NamesOfKey & { readonly what: string };

function unknownFinding({ key, what, names }: UnknownNames): ReturnType<typeof makeFinding> {
  const distinct = [...new Map(names.map((name) => [keyOf(name), name])).values()];
  return makeFinding({
    id: 'F18',
    severity: 'medium',
    site: null,
    subject: `settings.${key}`,
    message: `The settings (${key}) name ${listed(distinct.toSorted())}, and the project has no ${what} of ${distinct.length === 1 ? 'this name' : 'these names'}.`,
    fix: 'Correct the names in the settings, or import what they name. Until then these settings have no effect.',
    affected: distinct,
    affectedKind: 'names',
  });
}

function unknownNames({ input, directory }: FindingContext): readonly UnknownNames[] {
  const { settings, infrastructure } = input;
  const databases = new Set(infrastructure.databases.map(({ name }) => keyOf(name)));
  const isSite = (name: string): boolean => directory.sites.length === 0 || isKnownSite(directory, name);
  const isDatabase = (name: string): boolean => databases.size === 0 || databases.has(keyOf(name));
  const isServer = (name: string): boolean => {
    const { kind } = resolve(directory, name);
    return (
      directory.servers.length === 0 || kind === 'SERVER' || kind === 'RETIRED' || serverNamed(directory, name) !== null
    );
  };
  const leads = (name: string): boolean =>
    directory.servers.length === 0 || resolve(directory, name).kind !== 'UNKNOWN';
  const isRule = (id: string): boolean => Object.hasOwn(ruleBook, id);
  return [
    ...sitesOf(settings).map(({ key, names }) => ({ key, what: 'site', names: names.filter((name) => !isSite(name)) })),
    {
      key: 'exempt',
      what: 'database',
      names: (settings.exempt ?? []).map(({ database }) => database).filter((name) => !isDatabase(name)),
    },
    { key: 'retiring', what: 'server', names: (settings.retiring ?? []).filter((name) => !isServer(name)) },
    {
      key: 'acknowledged',
      what: 'server',
      names: (settings.acknowledged ?? []).map(({ server }) => server).filter((name) => !isServer(name)),
    },
    {
      key: 'aliases',
      what: 'array or server',
      names: (settings.aliases ?? []).map(({ pointsTo }) => pointsTo).filter((name) => !leads(name)),
    },
    {
      key: 'acceptedFindings',
      what: 'finding',
      names: (settings.acceptedFindings ?? []).map(({ id }) => id).filter((id) => !isRule(id)),
    },
  ];
}

function sitesOf(settings: Settings): readonly NamesOfKey[] {
  const annotated = Object.entries(settings.arrays ?? {}).filter(([, entry]) => entry.fqdn === undefined);
  return [
    { key: 'arrays', names: annotated.map(([site]) => site) },
    { key: 'siteOrder', names: settings.siteOrder ?? [] },
    { key: 'siteTimeZones', names: Object.keys(settings.siteTimeZones ?? {}) },
    { key: 'blackouts', names: (settings.blackouts ?? []).flatMap(({ site }) => site ?? []) },
    { key: 'acceptedFindings.site', names: (settings.acceptedFindings ?? []).flatMap(({ site }) => site ?? []) },
  ];
}

function peopleOf(settings: Settings): readonly NamesOfKey[] {
  return [
    { key: 'pilot.users', names: settings.pilot?.users ?? [] },
    { key: 'vips', names: settings.vips ?? [] },
    { key: 'pins', names: Object.keys(settings.pins ?? {}) },
    { key: 'keepTogether', names: (settings.keepTogether ?? []).flat() },
    { key: 'keepApart', names: (settings.keepApart ?? []).flat() },
    {
      key: 'cutPermissions',
      names: (settings.cutPermissions ?? []).flatMap(({ holder, mailbox }) => [holder, mailbox ?? []].flat()),
    },
  ];
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
