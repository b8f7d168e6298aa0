import { useRef, useState } from 'react';
import { planStart } from '../../../../core/planning/calendar.ts';
import type { Blackout } from '../../../../core/planning/closed-days.ts';
import { dateOfDay } from '../../../../core/shared/dates.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { formats } from '../../../words/format.ts';
import { EntryTable } from '../entry-table.tsx';
import type { SectionProps } from '../section-props.ts';
import styles from '../settings-page.module.css';
import {
  type BlackoutDraft,
  blackoutProblems,
  draftOfBlackout,
  emptyBlackout,
  listWith,
  overlapsOf,
} from './blackout-draft.ts';
import { BlackoutForm } from './blackout-form.tsx';
import { blackoutDays, blackoutScope } from './blackout-words.ts';
import { MonthView } from './month-view.tsx';

/** Days on which nothing may happen: for the project, a site or a wave. */
export function BlackoutsCard({ settings, facts, changer }: SectionProps) {
  const { blackouts = [] } = settings;
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<BlackoutDraft>(emptyBlackout);
  /** The entry that is changed, as it was; null while a new one is written. */
  const [edited, setEdited] = useState<Blackout | null>(null);
  const at = edited === null ? -1 : blackouts.findIndex((entry) => JSON.stringify(entry) === JSON.stringify(edited));
  const sites = facts.sites.map(({ site }) => site);
  const place = { settings, asOf: facts.asOf, sites, at: at === -1 ? null : at };
  const reset = (): void => {
    setDraft(emptyBlackout);
    setEdited(null);
  };
  const save = async (): Promise<boolean> => {
    const isSaved = await changer.merge({ blackouts: listWith(settings, draft, place.at) });
    if (isSaved) reset();
    return isSaved;
  };
  const edit = (entry: Blackout): void => {
    setEdited(entry);
    setDraft(draftOfBlackout(entry));
    form.current?.querySelector('input')?.focus();
  };
  const choose = (day: string): void => {
    const isEnd = draft.from !== '' && draft.to === '' && day >= draft.from;
    setDraft(isEnd ? { ...draft, to: day } : { ...draft, from: day, to: '' });
    announce(`${isEnd ? 'Last' : 'First'} day: ${formats.day(day)}`);
  };
  const remove = (entry: Blackout): void => {
    const rest = blackouts.filter((other) => other !== entry);
    changer.merge({ blackouts: rest.length === 0 ? null : rest });
    if (entry === edited) reset();
  };
  return (
    <EntryTable
      title="Blackouts"
      about="Nothing is rebound and nobody is called on these days, both ends included."
      columns={['Days', 'For', 'Why']}
      entries={blackouts.map((entry, i) => ({
        key: `${blackoutDays(entry)} ${blackoutScope(entry)} ${blackouts.indexOf(entry) === i ? '' : i}`.trim(),
        cells: [blackoutDays(entry), blackoutScope(entry), entry.reason ?? ''],
        edit: () => edit(entry),
        remove: () => remove(entry),
      }))}
      nothing="No day is closed."
      isBusy={changer.isBusy}
    >
      <div className={styles.beside}>
        <BlackoutForm
          ref={form}
          draft={draft}
          isNew={edited === null}
          sites={sites}
          problems={blackoutProblems(draft, place)}
          overlaps={overlapsOf(draft, place)}
          isBusy={changer.isBusy}
          onChange={setDraft}
          onSave={save}
          onCancel={reset}
        />
        <MonthView
          settings={settings}
          start={dateOfDay(planStart(settings, facts.asOf))}
          from={draft.from}
          to={draft.to}
          onChoose={choose}
        />
      </div>
    </EntryTable>
  );
}
