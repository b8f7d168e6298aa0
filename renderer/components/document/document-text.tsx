import { Fragment, type ReactNode } from 'react';
import { type Inline, inlinesOf, showText, type Text } from '../../../core/documents/document.ts';
import { formatRoute } from '../../routes/route.ts';
import { StateMark } from '../state-mark.tsx';
import styles from './document-text.module.css';

/** A text of a document. `files` are the paths of the runbook's files: a text that names one leads to it. */
export function DocumentText({
  text,
  files,
}: {
  readonly text: Text;
  readonly files?: ReadonlySet<string> | undefined;
}) {
  return inlinesOf(text).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are their order
    <Fragment key={i}>{renderInline(part, files)}</Fragment>
  ));
}

function renderInline(part: Inline, files: ReadonlySet<string> | undefined): ReactNode {
  if (typeof part === 'string') return renderLines(part);
  if ('code' in part) return renderCode(part.code, files);
  if ('strong' in part) return <strong>{renderLines(part.strong)}</strong>;
  if ('mark' in part)
    return (
      <span className={styles.state}>
        <StateMark mark={part.mark} />
        {showText(part.state)}
      </span>
    );
  return (
    <span className={styles.tick}>
      <i className={styles.box} />
      {part.box !== '' && showText(part.box)}
    </span>
  );
}

/** The name of a file of the runbook leads to it; what follows the name, such as `-WhatIf`, stays beside it. */
function renderCode(code: string, files: ReadonlySet<string> | undefined): ReactNode {
  const path = code.split(' ')[0] ?? '';
  if (files?.has(path) !== true) return <code>{renderLines(code)}</code>;
  return (
    <code>
      <a href={formatRoute({ page: 'runbook', part: path })}>{showText(path)}</a>
      {showText(code.slice(path.length))}
    </code>
  );
}

function renderLines(text: string): ReactNode {
  const lines = text.split('\n').map(showText);
  return lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <Fragment key={i}>
      {i > 0 && <br />}
      {line}
    </Fragment>
  ));
}
