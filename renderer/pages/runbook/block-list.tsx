import { Fragment, type ReactNode } from 'react';
import { type Block, inlinesOf, showText, type Text } from '../../../core/documents/document.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { formatRoute } from '../../routes/route.ts';
import styles from './block-list.module.css';
import { CommandBlock } from './command-block.tsx';

type Shown = {
  /** Paths of the files that can be opened from a text that names them. */
  readonly files: ReadonlySet<string>;
  /** What stands for a step, by its id. */
  readonly renderStep: (id: string) => ReactNode;
  /** True on paper: nothing to press. */
  readonly isPaper?: boolean;
};

/** A document as elements. Texts stay texts: nothing in them is read as markup. */
export function BlockList({ blocks, ...shown }: Shown & { readonly blocks: readonly Block[] }) {
  return (
    <div className={styles.blocks}>
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and their order is what they are
        <Fragment key={i}>{renderBlock(block, shown)}</Fragment>
      ))}
    </div>
  );
}

function renderBlock(block: Block, shown: Shown): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h3 tabIndex={-1}>{showText(block.text)}</h3> : <h2>{showText(block.text)}</h2>;
    case 'paragraph':
      return <p>{renderText(block.text, shown)}</p>;
    case 'warning':
      return (
        <p className={styles.warning}>
          <strong>Warning:</strong> {renderText(block.text, shown)}
        </p>
      );
    case 'list':
      return renderList(block, shown);
    case 'table':
      return renderTable(block, shown);
    case 'code':
      return shown.isPaper === true ? <PaperCommands text={block.text} /> : <CommandBlock text={block.text} />;
    case 'page':
      return <hr className={styles.page} />;
    case 'step':
      return shown.renderStep(block.step);
    default:
      return assertNever(block, 'block');
  }
}

/** One element per command, so that none is cut by the end of a page. */
function PaperCommands({ text }: { readonly text: string }) {
  return (
    <ul className={styles.paper}>
      {text.split('\n').map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <li key={i}>
          <code>{showText(line)}</code>
        </li>
      ))}
    </ul>
  );
}

function renderList({ isOrdered, items }: Extract<Block, { kind: 'list' }>, shown: Shown): ReactNode {
  const Tag = isOrdered ? 'ol' : 'ul';
  return (
    <Tag>
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the items is what they are
        <li key={i}>{renderText(item, shown)}</li>
      ))}
    </Tag>
  );
}

function renderTable({ columns, rows }: Extract<Block, { kind: 'table' }>, shown: Shown): ReactNode {
  const name = columns.filter((column) => column !== '').join(', ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={`Table: ${name}`}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a title
              <th key={i} scope="col">
                {column === '' ? <span className="visually-hidden">Tick</span> : showText(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike
            <tr key={r}>
              {row.map((cell, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <td key={c} className={cellClass(cell)}>
                  {renderText(cell, shown)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A number, a date or a code stays on one line, as in the files. */
function cellClass(cell: Text): string | undefined {
  if (typeof cell !== 'string') return undefined;
  if (/^\d+$/.test(cell)) return styles.number;
  return /^[A-Za-z0-9._-]{1,14}$/.test(cell) ? styles.short : undefined;
}

function renderText(text: Text, { files }: Shown): ReactNode {
  return inlinesOf(text).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are their order
    <Fragment key={i}>{typeof part === 'string' ? renderLines(part) : renderCode(part.code, files)}</Fragment>
  ));
}

/** The name of a file of the runbook leads to it; what follows the name, such as `-WhatIf`, stays beside it. */
function renderCode(code: string, files: ReadonlySet<string>): ReactNode {
  const path = code.split(' ')[0] ?? '';
  if (!files.has(path)) return <code>{renderLines(code)}</code>;
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
