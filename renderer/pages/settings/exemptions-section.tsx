import { formats } from '../../words/format.ts';
import { AddForm } from './add-form.tsx';
import { EntryTable } from './entry-table.tsx';
import { patchToExempt } from './exemption-patch.ts';
import type { SectionProps } from './section-props.ts';

/** Databases that stay as they are, and why. */
export function ExemptionsSection({ settings, facts, changer }: SectionProps) {
  const { exempt = [] } = settings;
  const free = facts.databases.filter(({ isExempt }) => !isExempt);
  const known = new Set(facts.databases.map(({ name }) => name.toLowerCase()));
  return (
    <EntryTable
      title="Exempt databases"
      about="Their users are named beside the answer and never counted in it, and no command touches them. An exemption that has expired is a finding; it does not end by itself."
      columns={['Database', 'Why', 'Who answers for it', 'Until']}
      entries={exempt.map(({ database, reason, owner, until }) => ({
        key: database,
        cells: [database, reason ?? '', owner ?? '', until === undefined ? 'no end' : untilWords(until, facts.asOf)],
        remove: () => changer.merge({ exempt: exempt.filter((entry) => entry.database !== database) }),
      }))}
      nothing="No database is exempt."
      isBusy={changer.isBusy}
    >
      <AddForm
        label="Exempt a database"
        button="Exempt database"
        changer={changer}
        fields={[
          {
            key: 'database',
            label: 'Database',
            choices: free.map(({ name }) => name),
            isRequired: true,
            check: (name) =>
              known.size === 0 || known.has(name.toLowerCase()) ? null : 'No database of the project has this name.',
          },
          { key: 'reason', label: 'Why', placeholder: 'public folder proxy', isRequired: true },
          { key: 'owner', label: 'Who answers for it', placeholder: 'messaging' },
          { key: 'until', label: 'Until', type: 'date' },
        ]}
        patchOf={(entry) => patchToExempt(settings, entry)}
      />
    </EntryTable>
  );
}

function untilWords(until: string, asOf: string): string {
  return until < asOf ? `${formats.day(until)}, expired` : formats.day(until);
}
