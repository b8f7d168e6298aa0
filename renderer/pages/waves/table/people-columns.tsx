import type { ReactNode } from 'react';
import type { GridColumn } from '../../../table/grid-column.ts';
import { formats } from '../../../words/format.ts';
import { riskWords } from '../../../words/person-words.ts';
import { BoardIcon } from '../board/board-icon.tsx';
import { RiskMark } from '../risk-mark.tsx';
import styles from './open-wave.module.css';
import type { WavePerson } from './wave-people.ts';

/** The columns of the people in an open row; the last one has what can be done with each. */
export function peopleColumns(acts: {
  readonly onWhy: (person: WavePerson) => void;
  readonly onMove: (person: WavePerson) => void;
}): readonly GridColumn<WavePerson>[] {
  return [
    { ...column('name', 'Name', 160, ({ name, isVip }) => (isVip ? `${name} (VIP)` : name)), isName: true },
    column('department', 'Department', 120, ({ department }) => department ?? '–'),
    column('database', 'Database', 110, ({ database }) => database ?? '–'),
    column('notBefore', 'Not before', 100, ({ notBefore }) => (notBefore === null ? '–' : formats.day(notBefore))),
    {
      ...column('risk', 'Risk', 108, ({ risk }) => riskWords[risk]),
      cell: ({ risk }) => marked(<RiskMark risk={risk} />, riskWords[risk]),
    },
    {
      ...column('isPinned', 'Pin', 84, ({ isPinned }) => (isPinned ? 'pinned' : '–')),
      cell: ({ isPinned }) => (isPinned ? marked(<BoardIcon name="pin" />, 'pinned') : '–'),
    },
    column('group', 'Group', 130, ({ group }) => group ?? '–'),
    {
      ...column('acts', 'What to do', 150, () => ''),
      cell: (person) => (
        <span className={styles.acts}>
          <button type="button" tabIndex={-1} onClick={() => acts.onWhy(person)}>
            Why here?<span className="visually-hidden"> {person.name}</span>
          </button>
          <button type="button" tabIndex={-1} onClick={() => acts.onMove(person)}>
            Move…<span className="visually-hidden"> {person.name}</span>
          </button>
        </span>
      ),
    },
  ];
}

function marked(mark: ReactNode, word: string): ReactNode {
  return (
    <span className={styles.marked}>
      {mark} {word}
    </span>
  );
}

function column(
  key: string,
  title: string,
  width: number,
  text: (person: WavePerson) => string,
): GridColumn<WavePerson> {
  return { key, title, width, isFixed: false, align: 'start', cell: text, text, isName: false };
}
