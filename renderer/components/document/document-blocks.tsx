import { Fragment, type ReactNode } from 'react';
import { type Block, showText } from '../../../core/documents/document.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { CommandBlock } from './command-block.tsx';
import styles from './document-blocks.module.css';
import { DocumentBars, DocumentFigures } from './document-figures.tsx';
import { DocumentTable } from './document-table.tsx';
import { DocumentText } from './document-text.tsx';

type Shown = {
  /** Paths of the files of the runbook, which texts that name them lead to; none where there are none. */
  readonly files?: ReadonlySet<string>;
  /** What stands for a step, by its id; nothing where no document is about steps. */
  readonly renderStep?: (id: string) => ReactNode;
  /** True on paper: nothing to press. */
  readonly isPaper?: boolean;
};

/** A document as elements. Texts stay texts: nothing in them is read as markup. */
export function DocumentBlocks({ blocks, ...shown }: Shown & { readonly blocks: readonly Block[] }) {
  return <div className={styles.blocks}>{renderBlocks(blocks, shown)}</div>;
}

function renderBlocks(blocks: readonly Block[], shown: Shown): ReactNode {
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and their order is what they are
    <Fragment key={i}>{renderBlock(block, shown)}</Fragment>
  ));
}

function renderBlock(block: Block, shown: Shown): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'paragraph':
      return (
        <p>
          <DocumentText text={block.text} files={shown.files} />
        </p>
      );
    case 'warning':
      return (
        <p className={styles.warning}>
          <strong>{block.label ?? 'Warning'}:</strong> <DocumentText text={block.text} files={shown.files} />
        </p>
      );
    case 'list':
      return <List {...block} files={shown.files} />;
    case 'table':
      return <DocumentTable table={block} files={shown.files} />;
    case 'code':
      return shown.isPaper === true ? <PaperCommands text={block.text} /> : <CommandBlock text={block.text} />;
    case 'page':
      return <hr className={styles.page} />;
    case 'band':
      return <Band {...block} />;
    case 'figures':
      return <DocumentFigures figures={block.figures} />;
    case 'bars':
      return <DocumentBars bars={block} />;
    case 'section':
      return <section className={`${styles.blocks} ${styles.sheet}`}>{renderBlocks(block.blocks, shown)}</section>;
    case 'together':
      return <div className={`${styles.blocks} ${styles.together}`}>{renderBlocks(block.blocks, shown)}</div>;
    case 'step':
      return shown.renderStep?.(block.step);
    default:
      return assertNever(block, 'block');
  }
}

function Heading({ level, text }: Extract<Block, { kind: 'heading' }>) {
  if (level === 4) return <h4>{showText(text)}</h4>;
  return level === 3 ? <h3 tabIndex={-1}>{showText(text)}</h3> : <h2>{showText(text)}</h2>;
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

function List(props: Extract<Block, { kind: 'list' }> & { readonly files: ReadonlySet<string> | undefined }) {
  const { isOrdered, items, files } = props;
  const Tag = isOrdered ? 'ol' : 'ul';
  return (
    <Tag>
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the items is what they are
        <li key={i}>
          <DocumentText text={item} files={files} />
        </li>
      ))}
    </Tag>
  );
}

function Band({ facts }: Extract<Block, { kind: 'band' }>) {
  return (
    <dl className={styles.band}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{showText(label)}</dt>
          <dd>{showText(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
