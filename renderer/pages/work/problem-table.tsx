import { memo } from 'react';
import type { MergeProblem } from '../../../core/api/work-report.ts';
import { toClipboardText } from '../../../core/lists/clipboard-text.ts';
import { Card } from '../../components/card.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { counted } from '../../words/format.ts';
import { problemCells, problemTitles } from '../../words/work-words.ts';
import { MoreButton, useMore } from './more-button.tsx';
import styles from './work-table.module.css';

/** What is wrong in a file, where, and what to do about it; nothing of these rows is taken over. */
export const ProblemTable = memo(PlainProblems);

function PlainProblems({ problems }: { readonly problems: readonly MergeProblem[] }) {
  const more = useMore(problems);
  const text = (): string => toClipboardText([problemTitles, ...problems.map((problem) => problemCells(problem))]);
  return (
    <Card
      title={`Not taken over: ${counted(problems.length, 'problem')}`}
      aside={
        <CopyButton text={text()} label="Copy the problems" said={`Copied ${counted(problems.length, 'problem')}.`} />
      }
    >
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className="visually-hidden">Problems of the file</caption>
          <thead>
            <tr>
              {problemTitles.map((title) => (
                <th key={title} scope="col" className={title === 'Row' ? styles.number : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {more.shown.map((problem, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it came
              <tr key={i}>
                {problemCells(problem).map((cell, column) => (
                  <td key={problemTitles[column]} className={classes[column]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton more={more} word="problem" />
    </Card>
  );
}

/** The cells that wrap, and the one with a number. */
const classes: readonly (string | undefined)[] = [
  undefined,
  styles.number,
  undefined,
  styles.text,
  styles.text,
  styles.code,
];
