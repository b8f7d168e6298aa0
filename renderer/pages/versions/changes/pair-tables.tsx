import type { ReactNode } from 'react';
import type { Pair, Some } from '../../../../core/api/plan-preview-report.ts';
import type { StepPlace, WaveLoad } from '../../../../core/planning/plan-difference.ts';
import { methodNames } from '../../../../core/runbook/method-steps.ts';
import { OldNew } from '../../../components/old-new.tsx';
import { counted, formats } from '../../../words/format.ts';
import { waveDaysWords } from '../../../words/plan-change-words.ts';
import { stepTitle } from '../../../words/plan-words.ts';
import styles from './changes.module.css';

/** The waves that come, go or change, the old values above the new ones. */
export function WavePairs({ waves }: { readonly waves: Some<Pair<WaveLoad>> }) {
  return (
    <PairTable
      caption="Waves that differ"
      pairs={waves}
      keyOf={({ number }) => String(number)}
      nameOf={({ number }) => `Wave ${number}`}
      columns={[
        ['Name', ({ name }) => name],
        ['Site', ({ site }) => site],
        ['Days', waveDaysWords],
        ['Method', ({ method }) => methodNames[method]],
        ['Users', ({ users }) => formats.count(users)],
        [
          'Minutes',
          ({ minutes, capacityMinutes }) =>
            `${formats.count(Math.round(minutes))} of ${formats.count(Math.round(capacityMinutes))}`,
        ],
      ]}
      noun="wave"
    />
  );
}

/** The steps that come, go or change, the old values above the new ones. */
export function StepPairs({ steps }: { readonly steps: Some<Pair<StepPlace>> }) {
  return (
    <PairTable
      caption="Steps that differ"
      pairs={steps}
      keyOf={({ id }) => id}
      nameOf={stepTitle}
      columns={[
        ['Site', ({ site }) => site],
        ['Day', ({ date }) => (date === null ? 'not dated' : formats.shortDay(date))],
        ['State', ({ status }) => status],
      ]}
      noun="step"
    />
  );
}

function PairTable<Value>(props: {
  readonly caption: string;
  readonly pairs: Some<Pair<Value>>;
  readonly keyOf: (value: Value) => string;
  readonly nameOf: (value: Value) => string;
  readonly columns: readonly (readonly [title: string, inWords: (value: Value) => string])[];
  readonly noun: string;
}) {
  const { caption, pairs, keyOf, nameOf, columns, noun } = props;
  return (
    <>
      <table className={styles.pairs}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{capital(noun)}</th>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.items.map(({ before, after }) => {
            const value = after ?? before;
            if (value === null) return null;
            return (
              <tr key={keyOf(value)}>
                <th scope="row">
                  {nameOf(value)}
                  {before === null && <Tag>new</Tag>}
                  {after === null && <Tag>gone</Tag>}
                </th>
                {columns.map(([title, inWords]) => (
                  <td key={title}>{cell(before, after, inWords)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {pairs.total > pairs.items.length && (
        <p className={styles.rest}>and {counted(pairs.total - pairs.items.length, `more ${noun}`)}</p>
      )}
    </>
  );
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function Tag({ children }: { readonly children: string }) {
  return <span className={styles.tag}>{children}</span>;
}

function cell<Value>(before: Value | null, after: Value | null, inWords: (value: Value) => string): ReactNode {
  const [old, now] = [before === null ? null : inWords(before), after === null ? null : inWords(after)];
  if (old === now || old === null) return now;
  return <OldNew before={old} after={now} />;
}
