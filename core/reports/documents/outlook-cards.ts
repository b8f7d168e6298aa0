import type { Overview } from '../../api/overview-report.ts';
import { type ClientProduct, clientProduct } from '../../classification/outlook-version.ts';
import { type PlainBlock, plainBlocks, together } from '../../documents/document.ts';
import { type CardInput, fillIn, methodCards } from '../../runbook/method-cards.ts';
import { shortHash } from '../sheets/summary-stamp.ts';
import { methodSentence } from '../words/method-sentence.ts';
import type { ReportWords } from '../words/report-words.ts';

/** The cards of the runbook for what is in use here; `hasApplications` is whether a wave has applications. */
export function outlookCards(
  input: CardInput,
  { outlook }: Pick<Overview, 'outlook'>,
  hasApplications: boolean,
  words: ReportWords,
): readonly PlainBlock[] {
  const used = outlook.flatMap(({ outlook: version, users }): readonly ClientProduct[] => {
    const product = users.count === 0 ? null : clientProduct(version);
    return product === null ? [] : [product];
  });
  const clients: readonly ClientProduct[] = hasApplications ? [...used, 'MAPI/CDO'] : used;
  const cards = methodCards({ ...input, planHash: shortHash(input.planHash) }, clients, {
    say: (sentence, values) => fillIn(methodSentence(sentence, words), values),
    day: words.day,
  });
  return byMethod(plainBlocks(cards.blocks));
}

/** A method stays on one page: what stands beneath its heading belongs to it. */
function byMethod(blocks: readonly PlainBlock[]): readonly PlainBlock[] {
  const grouped: PlainBlock[] = [];
  let method: PlainBlock[] = [];
  for (const block of blocks) {
    const begins = block.kind === 'heading' && block.level === 3;
    if (block.kind === 'heading' || block.kind === 'page') {
      grouped.push(...together(method));
      method = [];
    }
    if (begins || method.length > 0) method.push(block);
    else grouped.push(block);
  }
  return [...grouped, ...together(method)];
}
