import { type Ref, useState } from 'react';
import type { RunbookPartInfo } from '../../../core/api/runbook-report.ts';
import { foldText } from '../../../core/search/fold-text.ts';
import frame from '../../components/field-frame.module.css';
import { StateMark } from '../../components/state-mark.tsx';
import { formatRoute } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import { gateProgress, partGroups } from '../../words/runbook-words.ts';
import styles from './contents-list.module.css';

/** The table of contents: chapters with the state of their gates, scripts, cards and files. A text narrows it. */
export function ContentsList(props: {
  readonly parts: readonly RunbookPartInfo[];
  readonly current: RunbookPartInfo;
  readonly filter: Ref<HTMLInputElement>;
  /** Asks to show a gate of a part that is opened; null shows its beginning. */
  readonly onGate: (part: string, title: string | null) => void;
}) {
  const { parts, current, filter, onGate } = props;
  const [text, setText] = useState('');
  const found = parts.filter((part) => isFound(part, foldText(text)));
  return (
    <nav className={styles.contents} aria-label="Contents of the runbook">
      <input
        ref={filter}
        type="search"
        className={`${frame.frame} ${styles.filter}`}
        aria-label="Filter the contents"
        placeholder="Filter"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {partGroups.map(({ title, kinds }) => (
        <Group
          key={title}
          title={title}
          parts={found.filter(({ kind }) => kinds.includes(kind))}
          current={current}
          onGate={onGate}
        />
      ))}
      {found.length === 0 && <p className={styles.none}>Nothing has this in its title.</p>}
    </nav>
  );
}

/** A chapter is found by its gates too. */
function isFound({ title, file, gates }: RunbookPartInfo, folded: string): boolean {
  return [title, file, ...gates.map((gate) => gate.title)].some((text) => foldText(text).includes(folded));
}

type GroupProps = {
  readonly title: string;
  readonly parts: readonly RunbookPartInfo[];
  readonly current: RunbookPartInfo;
  readonly onGate: (part: string, title: string | null) => void;
};

function Group({ title, parts, current, onGate }: GroupProps) {
  const [isWhole, setIsWhole] = useState(false);
  if (parts.length === 0) return null;
  const shown = isWhole ? parts : parts.filter((part, i) => i < mostShown || part.id === current.id);
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shown.map((part) => (
          <Entry key={part.id} part={part} isCurrent={part.id === current.id} onGate={onGate} />
        ))}
      </ul>
      {shown.length < parts.length && (
        <button type="button" className={styles.more} onClick={() => setIsWhole(true)}>
          {formats.count(parts.length - shown.length)} more
        </button>
      )}
    </section>
  );
}

/** Entries of a group at first; a large plan has hundreds of notices. */
const mostShown = 60;

function Entry(props: {
  readonly part: RunbookPartInfo;
  readonly isCurrent: boolean;
  readonly onGate: (part: string, title: string | null) => void;
}) {
  const { part, isCurrent, onGate } = props;
  const href = formatRoute({ page: 'runbook', part: part.id });
  const isBack = part.kind === 'rollback';
  return (
    <li>
      <a
        href={href}
        className={`${styles.entry} ${isBack ? styles.back : ''}`}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => onGate(part.id, null)}
      >
        {isBack ? (
          <>
            Way back<span className="visually-hidden"> of {part.title}</span>
          </>
        ) : (
          part.title
        )}
      </a>
      {part.gates.length > 0 && (
        <ol className={styles.gates}>
          {part.gates.map((gate) => {
            const { mark, words } = gateProgress(gate);
            return (
              <li key={gate.title}>
                <a
                  href={href}
                  onClick={() => onGate(part.id, gate.title)}
                  title={`${counted(gate.steps, 'step')}, ${words}`}
                >
                  <StateMark mark={mark} />
                  <span>{gate.title.replace(`${part.site} `, '')}</span>
                  <span className={styles.progress}>{words}</span>
                </a>
              </li>
            );
          })}
        </ol>
      )}
    </li>
  );
}
