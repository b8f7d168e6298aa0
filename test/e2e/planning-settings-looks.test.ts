import { describe, expect, it } from 'vitest';
import { appearances } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useNordwindSettings } from './nordwind-settings.ts';

const { inNordwind, merge } = useNordwindSettings();

describe.each(Object.entries(appearances))('in %s', (name, appearance) => {
  it.each(['calendar', 'capacity', 'methods', 'people'])(
    'the section %s has nothing that axe calls serious',
    (section) =>
      inNordwind(
        async (page) => {
          await merge({
            blackouts: [
              { from: '2014-04-14', to: '2014-04-21', reason: 'Easter' },
              { from: '2014-03-24', to: '2014-03-25', site: 'Oslo' },
            ],
            pilot: { users: ['mlien'], size: 4 },
            siteOrder: ['Oslo', 'Bergen'],
            keepTogether: [['mlien', 'rfoss']],
            pins: { fmoen: 2 },
          });
          await page.getByRole('button', { name: 'Load settings…' }).waitFor();
          await page.getByRole('heading', { level: 2 }).first().waitFor();
          await takePicture(page, `settings-${section}-${name.replace(' ', '-')}`);
          expect(await seriousViolations(page)).toEqual([]);
        },
        { at: `#/settings/${section}`, appearance },
      ),
  );
});
