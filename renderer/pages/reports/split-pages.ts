import { type Block, type PlainBlock, plainBlocks } from '../../../core/documents/document.ts';

/** What begins on a new page; on its long side where `isLandscape`. */
export type DocumentPage = { readonly isLandscape: boolean; readonly blocks: readonly PlainBlock[] };

/**
 * A document by what begins on a new page: at the marks of pages, and at each section. Without any it is one. What says whose it
 * is stands on the first page, not on one of its own.
 */
export function splitPages(blocks: readonly Block[]): readonly DocumentPage[] {
  const [first, second, ...others] = split(plainBlocks(blocks), false).filter(({ blocks: { length } }) => length > 0);
  if (first === undefined) return [{ isLandscape: false, blocks: [] }];
  if (second === undefined) return [first];
  const isHead = first.blocks.every(({ kind }) => kind === 'band');
  return isHead ? [{ ...second, blocks: [...first.blocks, ...second.blocks] }, ...others] : [first, second, ...others];
}

function split(blocks: readonly PlainBlock[], isLandscape: boolean): readonly DocumentPage[] {
  const pages: DocumentPage[] = [];
  let rest: PlainBlock[] = [];
  const turn = (): void => {
    pages.push({ isLandscape, blocks: rest });
    rest = [];
  };
  for (const block of blocks) {
    if (block.kind === 'page') turn();
    else if (block.kind === 'section') {
      turn();
      pages.push(...split(block.blocks, block.isLandscape));
    } else rest.push(block);
  }
  turn();
  return pages;
}
