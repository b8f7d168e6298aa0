import type { Locator, Page } from 'playwright-core';
import type { UploadFile } from '../../factories/upload-files.ts';

/** The import wizard as a person finds things in it. */
export type WizardObject = {
  readonly steps: Locator;
  readonly next: Locator;
  readonly back: Locator;
  /** The words on each card of a chosen file. */
  readonly cards: Locator;
  /** What the import does to the answer, at the review. */
  readonly answer: Locator;
  readonly changes: Locator;
  readonly issues: Locator;
  /** Chooses files by the field behind the button. */
  readonly choose: (...files: readonly UploadFile[]) => Promise<void>;
  /** Waits until a step is the current one. */
  readonly waitFor: (step: string) => Promise<void>;
  /** For each step its name and, where there is none to ask, that. */
  readonly readSteps: () => Promise<readonly string[]>;
  /** The counts of the four tabs of the review. */
  readonly readTabs: () => Promise<Readonly<Record<string, number>>>;
  /** Starts the import and waits for its end; gives the sentence about the answer and the one about the rows. */
  readonly import: () => Promise<readonly string[]>;
};

export function wizardOf(page: Page): WizardObject {
  const steps = page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('listitem');
  const next = page.getByRole('button', { name: /^Next/ });
  const waitFor = (step: string): Promise<void> =>
    page.locator('[aria-current=step]').filter({ hasText: step }).waitFor();
  return {
    steps,
    next,
    back: page.getByRole('button', { name: 'Back', exact: true }),
    cards: page.getByRole('list', { name: 'Chosen files' }).locator('> li'),
    answer: page.getByRole('region', { name: 'What the import does to the answer' }),
    changes: page.getByRole('region', { name: 'Changes' }),
    issues: page.getByRole('region', { name: 'Issues' }),
    choose: async (...files) => {
      await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([...files]);
      await page.getByRole('button', { name: `Remove ${files.at(-1)?.name}` }).waitFor();
      await page.getByText('Looking into').first().waitFor({ state: 'detached' });
    },
    waitFor,
    readSteps: async () => {
      const texts = await steps.allInnerTexts();
      return texts.map((text) =>
        text
          .replace(/^\d\s*/, '')
          .replace(/\s*,\s*done$/, ', done')
          .replace(/\s*\n\s*/g, ': '),
      );
    },
    readTabs: async () => {
      const texts = await page.getByRole('tab').allInnerTexts();
      return Object.fromEntries(texts.map((text) => [text.split(' ')[0] ?? '', Number(text.replace(/\D/g, ''))]));
    },
    import: async () => {
      await page.getByRole('button', { name: /^Import \d/ }).click();
      const region = page.getByRole('region', { name: 'What the import did' });
      await region.waitFor();
      return (await region.innerText()).split('\n').filter((line) => line.trim() !== '');
    },
  };
}
