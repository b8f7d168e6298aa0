import { useDeferredValue, useState } from 'react';
import type { PlanDigest } from '../../../core/api/plan-preview-report.ts';
import type { PlanHeads } from '../../../core/api/plan-report.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { TextField } from '../../components/fields.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { type ComparedVersions, formatRoute } from '../../routes/route.ts';
import { goTo } from '../../routes/router.tsx';
import { errorInWords } from '../../words/error-words.ts';
import { counted, formats } from '../../words/format.ts';
import { comparedSentence } from '../../words/plan-change-words.ts';
import { DigestTabs } from './changes/digest-tabs.tsx';
import { TotalsTable } from './changes/totals-table.tsx';
import { useSaveChanges } from './use-save-changes.ts';
import styles from './versions.module.css';

/** Two plans side by side: what was above what is. */
export function CompareView(props: {
  readonly compared: ComparedVersions;
  readonly heads: PlanHeads;
  readonly onAdopt: (name: string) => void;
}) {
  const { compared, heads, onAdopt } = props;
  const [contains, setContains] = useState('');
  const wanted = useDeferredValue(contains.trim());
  const changes = useOperation('plan.changes', { ...compared, contains: wanted === '' ? null : wanted });
  const save = useSaveChanges(compared);
  const announce = useAnnounce();
  const saveAs = (): void => {
    save().then(announce, (error: unknown) => announce(errorInWords(error)));
  };
  usePageCommands({ 'save-list': saveAs });
  const { after } = compared;
  return (
    <>
      <div className={styles.bar}>
        <a href={formatRoute({ page: 'versions', compared: null })}>All versions</a>
        <PlanChoice
          label="Was"
          heads={heads}
          value={compared.before}
          onChange={(before) => choose({ ...compared, before })}
        />
        <PlanChoice
          label="Becomes"
          heads={heads}
          value={after}
          onChange={(name) => choose({ ...compared, after: name })}
        />
        <span className={styles.push} />
        <PushButton onClick={saveAs}>Save as CSV…</PushButton>
        {after !== null && <PushButton onClick={() => onAdopt(after)}>Make this the plan…</PushButton>}
      </div>
      <QueryState query={changes}>
        {(digest) => <Digest digest={digest} contains={contains} onSearch={setContains} />}
      </QueryState>
    </>
  );
}

function choose(compared: ComparedVersions): void {
  goTo({ page: 'versions', compared });
}

function Digest(props: {
  readonly digest: PlanDigest;
  readonly contains: string;
  readonly onSearch: (text: string) => void;
}) {
  const { digest, contains, onSearch } = props;
  return (
    <>
      <section className={styles.summary} aria-label="Summary">
        <p className={styles.sentence}>
          <strong>{comparedSentence(digest)}</strong>
        </p>
        <TotalsTable totals={digest.totals} />
      </section>
      <DigestTabs
        digest={digest}
        search={
          <div className={styles.search}>
            <TextField
              label="Only people named"
              isLabelHidden
              placeholder="Only people named …"
              value={contains}
              onChange={onSearch}
            />
            <span role="status" className={styles.quiet}>
              {contains.trim() !== '' && foundWords(digest)}
            </span>
          </div>
        }
      />
    </>
  );
}

/** How many people the search left. */
function foundWords({ moved, newlyPlanned, noLongerPlanned, shifted }: PlanDigest): string {
  const parts = [moved, newlyPlanned, noLongerPlanned, shifted];
  const [found, people] = [sumOf(parts.map((part) => part.found)), sumOf(parts.map((part) => part.people))];
  return `${formats.count(found)} of ${counted(people, 'user')}`;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function PlanChoice(props: {
  readonly label: string;
  readonly heads: PlanHeads;
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}) {
  const { label, heads, value, onChange } = props;
  const names = heads.versions.flatMap(({ name }) => name ?? []);
  return (
    <label className={styles.choice}>
      {label}
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value === '' ? null : target.value)}>
        <option value="">The plan in force</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        {value !== null && !names.includes(value) && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}
