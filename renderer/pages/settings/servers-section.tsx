import { serverHref } from '../../routes/route.ts';
import { AddForm } from './add-form.tsx';
import { EntryTable } from './entry-table.tsx';
import type { SectionProps } from './section-props.ts';
import styles from './settings-page.module.css';

/** Servers that shall go, and what was acknowledged about them. */
export function ServersSection(props: SectionProps) {
  return (
    <div className={styles.cards}>
      <Retiring {...props} />
      <Acknowledged {...props} />
    </div>
  );
}

function Retiring({ settings, facts, changer }: SectionProps) {
  const { retiring = [] } = settings;
  const names = facts.servers.map(({ name }) => name);
  return (
    <EntryTable
      title="Servers to retire"
      about="The plan ends with their retirement. The page of a server says what still hangs on it."
      columns={['Server']}
      entries={retiring.map((name) => ({
        key: name,
        cells: [
          <a key="name" href={serverHref(name)}>
            {name}
          </a>,
        ],
        remove: () => changer.merge({ retiring: retiring.filter((other) => other !== name) }),
      }))}
      nothing="No server is to be retired."
      isBusy={changer.isBusy}
    >
      <AddForm
        label="Add a server to retire"
        button="Add server"
        changer={changer}
        fields={[
          {
            key: 'name',
            label: 'Server to retire',
            choices: names.filter((name) => !retiring.includes(name)),
            isRequired: true,
            check: unknownServer(names),
          },
        ]}
        patchOf={({ name }) => ({ retiring: [...retiring, name] })}
      />
    </EntryTable>
  );
}

function Acknowledged({ settings, facts, changer }: SectionProps) {
  const { acknowledged = [] } = settings;
  const names = facts.servers.map(({ name }) => name);
  return (
    <EntryTable
      title="Acknowledged"
      about="What hangs on a server and somebody takes care of. It no longer keeps the server from being retired."
      columns={['Server', 'What', 'By']}
      entries={acknowledged.map((entry) => ({
        key: `${entry.server} ${entry.what}`,
        cells: [entry.server, entry.what, entry.by ?? ''],
        remove: () => changer.merge({ acknowledged: acknowledged.filter((other) => other !== entry) }),
      }))}
      nothing="Nothing was acknowledged."
      isBusy={changer.isBusy}
    >
      <AddForm
        label="Acknowledge"
        button="Acknowledge"
        changer={changer}
        fields={[
          { key: 'server', label: 'Server', choices: names, isRequired: true, check: unknownServer(names) },
          { key: 'what', label: 'What', placeholder: 'witness of DAG1', isRequired: true },
          { key: 'by', label: 'By' },
        ]}
        patchOf={({ server, what, by }) => ({
          acknowledged: [...acknowledged, { server, what, ...(by === '' ? {} : { by }) }],
        })}
      />
    </EntryTable>
  );
}

function unknownServer(names: readonly string[]): (name: string) => string | null {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (name) =>
    known.size === 0 || known.has(name.toLowerCase()) ? null : 'No server of the project has this name.';
}
