import { type Browser, chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserAdvice, browserArguments, findBrowser } from '../../scripts/find-browser.mjs';

describe('the browser of the tests', () => {
  it('renders a page and runs its script', async ({ skip }) => {
    const program = findBrowser();
    if (program === null) {
      if (process.env.CI !== undefined) throw new Error(browserAdvice);
      console.log(`Skipped: ${browserAdvice}`);
      return skip(browserAdvice);
    }
    const browser = await chromium.launch({ executablePath: program, args: browserArguments, headless: true });
    try {
      expect(await readHeading(browser)).toBe('14 March 2014');
    } finally {
      await browser.close();
    }
  });
});

async function readHeading(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  await page.setContent(`<h1></h1><script>document.querySelector('h1').textContent = '14 ' + 'March 2014'</script>`);
  return page.getByRole('heading', { level: 1 }).innerText();
}
