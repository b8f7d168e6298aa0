import { type ReactNode, useId, useState } from 'react';
import type { PlanDigest } from '../../../../core/api/plan-preview-report.ts';
import row from '../../../components/tab-row.module.css';
import { formats } from '../../../words/format.ts';
import styles from './changes.module.css';
import { ConflictLines, conflictCount } from './conflict-lines.tsx';
import { StepPairs, WavePairs } from './pair-tables.tsx';
import { PeopleGroups } from './people-groups.tsx';

/** What is different between two plans, by kind of thing. `search` stands above the people. */
export function DigestTabs({ digest, search }: { readonly digest: PlanDigest; readonly search?: ReactNode }) {
  const id = useId();
  const tabs = tabsOf(digest);
  const [wanted, setWanted] = useState<string | null>(null);
  const current = tabs.find(({ name }) => name === wanted) ?? tabs.find(({ count }) => count > 0) ?? tabs[0];
  if (current === undefined) return null;
  const move = (step: number): void => {
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    setWanted(next.name);
    document.getElementById(`${id}-${next.name}`)?.focus();
  };
  return (
    <div className={styles.tabbed}>
      <div role="tablist" aria-label="What is different" className={`${row.tabs} ${styles.tabs}`}>
        {tabs.map(({ name, count }) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={name === current.name}
            tabIndex={name === current.name ? 0 : -1}
            onClick={() => setWanted(name)}
            onKeyDown={({ key }) => {
              if (key === 'ArrowRight') move(1);
              if (key === 'ArrowLeft') move(-1);
            }}
          >
            {name} <span className={styles.count}>{formats.count(count)}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-labelledby={`${id}-${current.name}`} className={styles.panel}>
        {current.name === 'People' && search}
        {current.isEmpty ? <p className={styles.nothing}>{current.nothing}</p> : current.content}
      </div>
    </div>
  );
}

type Tab = {
  readonly name: string;
  readonly count: number;
  readonly isEmpty: boolean;
  readonly nothing: string;
  readonly content: ReactNode;
};

function tabsOf(digest: PlanDigest): readonly Tab[] {
  const { waves, steps, settings } = digest;
  const parts = [digest.moved, digest.newlyPlanned, digest.noLongerPlanned, digest.shifted];
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  const found = parts.reduce((sum, part) => sum + part.found, 0);
  return [
    {
      ...{ name: 'People', count: people, isEmpty: found === 0, content: <PeopleGroups digest={digest} /> },
      nothing: people === 0 ? 'Everybody stays in the same wave on the same days.' : 'Nobody of that name moves.',
    },
    tab('Waves', waves.total, 'No wave is different.', <WavePairs waves={waves} />),
    tab('Steps', steps.total, 'No step is different.', <StepPairs steps={steps} />),
    tab('Conflicts', conflictCount(digest), 'No conflict comes or goes.', <ConflictLines digest={digest} />),
    tab('Settings', settings.length, 'The settings are the same.', <SettingLines settings={settings} />),
  ];
}

function tab(name: string, count: number, nothing: string, content: ReactNode): Tab {
  return { name, count, nothing, content, isEmpty: count === 0 };
}

function SettingLines({ settings }: { readonly settings: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {settings.map((sentence) => (
        <li key={sentence}>
          {sentence.charAt(0).toUpperCase()}
          {sentence.slice(1)}
        </li>
      ))}
    </ul>
  );
}
