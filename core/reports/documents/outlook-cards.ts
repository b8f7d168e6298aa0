import type { Overview } from '../../api/overview-report.ts';
import { type ClientProduct, clientProduct } from '../../classification/outlook-version.ts';
import { type PlainBlock, plainBlocks } from '../../documents/document.ts';
import { type CardInput, methodCards } from '../../runbook/method-cards.ts';

/** The cards of the runbook for what is in use here; `hasApplications` is whether a wave has applications. */
export function outlookCards(
  input: CardInput,
  { outlook }: Pick<Overview, 'outlook'>,
  hasApplications: boolean,
): readonly PlainBlock[] {
  const used = outlook.flatMap(({ outlook: version, users }): readonly ClientProduct[] => {
    const product = users.count === 0 ? null : clientProduct(version);
    return product === null ? [] : [product];
  });
  return plainBlocks(methodCards(input, hasApplications ? [...used, 'MAPI/CDO'] : used).blocks);
}
