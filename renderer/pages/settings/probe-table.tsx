import type { ProbeEntry } from '../../../core/findings/probe-book.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { TextField } from '../../components/fields.tsx';
import { type ProbeDraft, probeValue } from './array-draft.ts';
import styles from './settings-page.module.css';

/** What no export tells and a person has to find out: the question, how to find out, the answer and its day. */
export function ProbeTable(props: {
  readonly book: readonly ProbeEntry[];
  readonly drafts: Readonly<Record<string, ProbeDraft>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly today: IsoDate;
  readonly onChange: (name: string, probe: ProbeDraft) => void;
}) {
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.probes}`}>
        <caption className={styles.caption}>Checks that only you can make</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">How to find out</th>
            <th scope="col">Answer</th>
            <th scope="col">Checked on</th>
          </tr>
        </thead>
        <tbody>
          {props.book.map((entry) => (
            <ProbeRow
              key={entry.name}
              entry={entry}
              draft={props.drafts[entry.name] ?? { value: '', date: '' }}
              problem={props.problems[entry.name] ?? null}
              today={props.today}
              onChange={(probe) => props.onChange(entry.name, probe)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProbeRow(props: {
  readonly entry: ProbeEntry;
  readonly draft: ProbeDraft;
  readonly problem: string | null;
  readonly today: IsoDate;
  readonly onChange: (probe: ProbeDraft) => void;
}) {
  const { entry, draft, problem, today, onChange } = props;
  const read = draft.value.trim() === '' ? null : entry.read(probeValue(draft.value));
  return (
    <tr>
      <td>{entry.question}</td>
      <td>
        <div className={styles.command}>
          <code>{entry.howTo}</code>
          <CopyButton text={entry.howTo} />
        </div>
      </td>
      <td>
        <TextField
          label={entry.question}
          isLabelHidden
          value={draft.value}
          placeholder={entry.accepts}
          problem={problem}
          {...(read === null || problem !== null ? {} : { hint: `Understood: ${read}.` })}
          onChange={(value) => onChange({ value, date: draft.date === '' ? today : draft.date })}
        />
      </td>
      <td>
        <TextField
          label={`${entry.question} Checked on`}
          isLabelHidden
          type="date"
          value={draft.value.trim() === '' ? '' : draft.date}
          onChange={(date) => onChange({ value: draft.value, date })}
        />
      </td>
    </tr>
  );
}
