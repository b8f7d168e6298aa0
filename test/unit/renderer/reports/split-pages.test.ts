import { describe, expect, it } from 'vitest';
import { type Block, type PlainBlock, paragraph } from '../../../../core/documents/document.ts';
import { splitPages } from '../../../../renderer/pages/reports/split-pages.ts';

const band: PlainBlock = { kind: 'band', facts: [{ label: 'As of', value: '14 March 2014' }] };
const page: PlainBlock = { kind: 'page' };
const [a, b, c] = [paragraph('a'), paragraph('b'), paragraph('c')] as const;

/** The texts of each page; `-` before one that lies across. */
function texts(blocks: readonly Block[]): readonly string[] {
  return splitPages(blocks).map(({ isLandscape, blocks: content }) => {
    const words = content.map((block) => (block.kind === 'paragraph' ? String(block.text) : block.kind)).join('');
    return isLandscape ? `-${words}` : words;
  });
}

describe('splitPages', () => {
  it.each<[string, readonly Block[], readonly string[]]>([
    ['a document of nothing', [], ['']],
    ['one without marks', [a, b], ['ab']],
    ['marks, also at the ends and twice', [page, a, page, page, b, page], ['a', 'b']],
    ['sections', [a, { kind: 'section', isLandscape: true, blocks: [b] }, c], ['a', '-b', 'c']],
    ['what says whose it is', [band, { kind: 'section', isLandscape: true, blocks: [a] }, page, b], ['-banda', 'b']],
    ['what says no more than that', [band], ['band']],
    ['marks in sections', [{ kind: 'section', isLandscape: true, blocks: [a, page, b] }], ['-a', '-b']],
    ['what is said about a step', [{ kind: 'step', step: 's', blocks: [a, page, b] }], ['a', 'b']],
    ['what stays together', [{ kind: 'together', blocks: [a, b] }], ['together']],
  ])('splits %s', (_, blocks, pages) => {
    expect(texts(blocks)).toEqual(pages);
  });
});
