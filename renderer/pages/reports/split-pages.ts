import { type Block, plainBlocks } from '../../../core/documents/document.ts';

/** The blocks of each page; a report without any has one page. */
export function splitPages(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  for (const block of plainBlocks(blocks)) {
    if (block.kind === 'page') pages.push([]);
    else pages.at(-1)?.push(block);
  }
  return pages.filter((page, i) => i === 0 || page.length > 0);
}
