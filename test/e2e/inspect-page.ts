import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** What axe calls serious or critical: the rule and where. The stops by which Fluent's dialogs hold the focus are left out. */
export async function seriousViolations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  await page.evaluate(settled);
  return page.evaluate(`axe.run({ exclude: [['[data-tabster-dummy]']] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary) })))`);
}

/** Saves what the page shows under `.screenshots`, for people to look at; no test compares them. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** What fades in has other colours than what is there; what turns for ever is not waited for. */
const settled = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => effect !== null && Number.isFinite(effect.getComputedTiming().endTime))
  .map(({ finished }) => finished))`;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pictures = fileURLToPath(new URL('../../.screenshots', import.meta.url));
