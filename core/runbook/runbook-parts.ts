import type { Block, Document } from '../documents/document.ts';
import type { Plan, PlanStep } from '../planning/plan.ts';
import { isDone, stepsOf } from '../planning/step-record.ts';
import type { RunbookTexts } from './build-runbook.ts';
import { uniqueFileNameParts } from './file-names.ts';
import type { RunbookFile } from './runbook-input.ts';

/**
 * What a part of a runbook is.
 *
 * - `chapter` of the runbook itself · `card` for the helpdesk
 * - `script`, `rollback` PowerShell and its way back · `profiles` a PRF or registry file · `notice` what users are told
 * - `people` a list that is too long for the document
 */
export type RunbookPartKind = 'chapter' | 'card' | 'script' | 'rollback' | 'profiles' | 'notice' | 'people';

/** A part of a runbook that can be shown by itself. */
export type RunbookPartText = {
  /** Stays the same while its title or path does. */
  readonly id: string;
  readonly kind: RunbookPartKind;
  readonly title: string;
  /** The file that holds it, relative, with `/`. Chapters share one, and so do cards. */
  readonly file: string;
  /** The site that a chapter is about; null for any other part. */
  readonly site: string | null;
  /** The id of the script that takes this one back, or that this one takes back; null for a part without. */
  readonly twin: string | null;
  readonly text:
    | { readonly kind: 'document'; readonly blocks: readonly Block[] }
    | { readonly kind: 'file'; readonly content: string };
};

/** A part of a site's chapter that ends in a gate, and how many of its steps are done. */
export type RunbookGate = {
  /** Its heading in the chapter. */
  readonly title: string;
  readonly steps: number;
  /** Done or verified. */
  readonly done: number;
  readonly verified: number;
};

/**
 * A runbook as parts, in its order: chapters, cards, files. The blocks of all chapters one after the other are those of the
 * document, and so are those of all cards.
 */
export function runbookParts({ runbook, cards, files }: RunbookTexts, plan: Plan): readonly RunbookPartText[] {
  const paths = new Set(files.map(({ path }) => path));
  return [
    ...chaptersOf(runbook, { kind: 'chapter', name: 'runbook', opening: 'Facts and approval' }, plan),
    ...chaptersOf(cards, { kind: 'card', name: 'method-cards', opening: 'Names of the arrays' }, plan),
    ...files.map((file) => partOfFile(file, paths)),
  ];
}

/** The steps that blocks are about, in their order. */
export function stepsIn(blocks: readonly Block[], plan: Plan): readonly PlanStep[] {
  const ids = new Set(blocks.flatMap((block) => (block.kind === 'step' ? [block.step] : [])));
  return stepsOf(plan).filter(({ id }) => ids.has(id));
}

/** The gates of a chapter: each heading under which steps stand. */
export function gatesOf(blocks: readonly Block[], plan: Plan): readonly RunbookGate[] {
  return splitAt(blocks, 3).flatMap(({ title, blocks: own }) => {
    const steps = stepsIn(own, plan);
    if (title === null || steps.length === 0) return [];
    const done = steps.filter(({ mark }) => isDone(mark)).length;
    const verified = steps.filter(({ mark }) => mark?.status === 'verified').length;
    return [{ title, steps: steps.length, done, verified }];
  });
}

type Origin = { readonly kind: 'chapter' | 'card'; readonly name: string; readonly opening: string };

function chaptersOf({ blocks }: Document, { kind, name, opening }: Origin, plan: Plan): RunbookPartText[] {
  const sections = splitAt(blocks, 2).map((section) => ({ ...section, title: section.title ?? opening }));
  const names = uniqueFileNameParts(sections.map(({ title }) => title));
  const sites = new Map(plan.sites.map(({ site }) => [`Site ${site}`, site]));
  return sections.map(({ title, blocks: own }) => ({
    ...{ id: `${name}:${names.get(title) ?? title}`, kind, title, file: `${name}.md`, twin: null },
    site: kind === 'chapter' ? (sites.get(title) ?? null) : null,
    text: { kind: 'document', blocks: own },
  }));
}

type Section = { readonly title: string | null; readonly blocks: readonly Block[] };

/** Blocks from heading to heading of a level; a page break before a heading goes with it. The first has no title when text comes first. */
function splitAt(blocks: readonly Block[], level: 2 | 3): Section[] {
  const starts = blocks.flatMap((block, i) => (block.kind === 'heading' && block.level === level ? [i] : []));
  const cuts = starts.map((start) => (blocks[start - 1]?.kind === 'page' ? start - 1 : start));
  const opening = blocks.slice(0, cuts[0] ?? blocks.length);
  return [
    ...(opening.length === 0 ? [] : [{ title: null, blocks: opening }]),
    ...starts.map((start, i) => {
      const head = blocks[start];
      const title = head?.kind === 'heading' ? head.text : null;
      return { title, blocks: blocks.slice(cuts[i], cuts[i + 1] ?? blocks.length) };
    }),
  ];
}

function partOfFile({ path, content }: RunbookFile, paths: ReadonlySet<string>): RunbookPartText {
  const [folder = '', name = path] = path.split('/');
  const other = folder === 'scripts' ? `rollback/${name}` : folder === 'rollback' ? `scripts/${name}` : null;
  const twin = other !== null && paths.has(other) ? other : null;
  return { id: path, kind: kindOf(folder), title: name, file: path, site: null, twin, text: { kind: 'file', content } };
}

function kindOf(folder: string): RunbookPartKind {
  switch (folder) {
    case 'scripts':
      return 'script';
    case 'rollback':
      return 'rollback';
    case 'profiles':
      return 'profiles';
    case 'notices':
      return 'notice';
    case 'people':
      return 'people';
    default:
      throw new Error(`no kind of part is in the folder ${folder}`);
  }
}
