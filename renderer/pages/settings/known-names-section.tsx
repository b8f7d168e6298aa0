import type { KnownNameKind } from '../../../core/settings/settings.ts';
import { AddForm } from './add-form.tsx';
import { EntryTable } from './entry-table.tsx';
import { NameForm } from './name-form.tsx';
import type { SectionProps } from './section-props.ts';
import styles from './settings-page.module.css';

/** What names are: other names, addresses, web names, removed servers. */
export function KnownNamesSection(props: SectionProps) {
  return (
    <div className={styles.cards}>
      <Names {...props} />
      <RetiredServers {...props} />
    </div>
  );
}

function Names({ settings, facts, changer }: SectionProps) {
  const { aliases = [], knownNames = [] } = settings;
  const ofAliases = aliases.map(({ name, pointsTo }) => ({
    key: name,
    cells: [name, 'another name of', pointsTo],
    remove: () => changer.merge({ aliases: without(aliases, name) }),
  }));
  const ofNames = knownNames.map(({ name, kind, pointsTo }) => ({
    key: name,
    cells: [name, kindWords[kind], pointsTo ?? ''],
    remove: () => changer.merge({ knownNames: without(knownNames, name) }),
  }));
  return (
    <EntryTable
      title="Known names"
      about="What a name in profiles and databases is, where no export tells. Names that were imported as known names count besides; what stands here goes before them."
      columns={['Name', 'It is', 'Leads to']}
      entries={[...ofAliases, ...ofNames]}
      nothing="The settings explain no name."
      isBusy={changer.isBusy}
    >
      <NameForm settings={settings} facts={facts} changer={changer} />
    </EntryTable>
  );
}

function RetiredServers({ settings, facts, changer }: SectionProps) {
  const { retiredServers = [] } = settings;
  const known = new Set(facts.servers.map(({ name }) => name.toLowerCase()));
  return (
    <EntryTable
      title="Removed servers"
      about="Servers that are gone. Profiles and databases that still name one count as work, not as unknown."
      columns={['Server']}
      entries={retiredServers.map((name) => ({
        key: name,
        cells: [name],
        remove: () => changer.merge({ retiredServers: retiredServers.filter((other) => other !== name) }),
      }))}
      nothing="No server was removed."
      isBusy={changer.isBusy}
    >
      <AddForm
        label="Add a removed server"
        button="Add server"
        changer={changer}
        fields={[
          {
            key: 'name',
            label: 'Server that was removed',
            placeholder: 'OSL-CAS00',
            choices: facts.unknownNames.map(({ name }) => name),
            isRequired: true,
            check: (name) =>
              known.has(name.toLowerCase()) ? 'This server is in the inventory, so it is not gone.' : null,
          },
        ]}
        patchOf={({ name }) => ({ retiredServers: [...retiredServers, name] })}
      />
    </EntryTable>
  );
}

const kindWords: Readonly<Record<KnownNameKind, string>> = {
  'load-balancer': 'the load balancer',
  'web-name': 'a web name',
  'old-array': 'the name of an earlier array',
  'server-address': 'an address of',
};

function without<Named extends { readonly name: string }>(list: readonly Named[], name: string): readonly Named[] {
  return list.filter((entry) => entry.name !== name);
}
