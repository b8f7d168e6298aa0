import { describe, expect, it } from 'vitest';
import { buildNotices } from '../../../core/runbook/client-notices.ts';
import type { ProfileMethod } from '../../../core/settings/settings.ts';
import { hostileTexts, namedRunbook } from '../../factories/named-runbook.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';

describe('the notices to users', () => {
  it('are one file per wave, and none for applications', () => {
    expect(buildNotices(nordwindRunbook()).map(({ path }) => path)).toEqual([
      'notices/wave-1-oslo-pilot.txt',
      'notices/wave-2-oslo-1-m4.txt',
      'notices/wave-3-oslo-2-m2.txt',
      'notices/wave-4-oslo-3.txt',
      'notices/wave-6-bergen-1-m3.txt',
      'notices/wave-7-tromso-1.txt',
    ]);
  });

  it('tell when, how long, what to do and what to see afterwards', () => {
    const lines = noticeOf('M1').split('\r\n');
    expect(lines.filter((line) => /^(?:Subject|====|Your Outlook|\d\.|Hold)/.test(line))).toEqual([
      '==== BEFORE (two working days ahead) ====',
      'Subject: Outlook: a short change on 2014-04-07',
      'Your Outlook gets a new server name on 2014-04-07. It takes about 5 minutes of your time.',
      '==== ON THE DAY ====',
      'Subject: Outlook: your change is today',
      '1. In Outlook: File > Account Settings > Account Settings (Outlook 2007: Tools > Account Settings), choose the Exchange account, Repair.',
      '2. Next until Finish.',
      '3. Quit Outlook and start it again.',
      '==== AFTER ====',
      'Subject: Outlook: done, and how to see it',
      'Hold Ctrl, click the Outlook icon beside the clock, choose Connection Status. The row "Mail" shows outlook.contoso.local.',
    ]);
  });

  it('say that the mailbox is loaded again for a new profile, and for nothing else', () => {
    const methods: readonly ProfileMethod[] = ['M1', 'M2', 'M3', 'M4', 'M5'];
    expect(methods.filter((method) => noticeOf(method).includes('loads your mailbox again'))).toEqual(['M2']);
  });

  it('name the days of a wave that takes several', () => {
    const input = namedRunbook();
    const waves = input.plan.waves.map((wave) => ({ ...wave, end: '2014-04-09' }));
    const [notice] = buildNotices({ ...input, plan: { ...input.plan, waves } });
    expect(notice?.content).toContain('between 2014-04-07 and 2014-04-09');
  });

  it('have safe names and no control character, whatever a site is called', () => {
    const notices = hostileTexts.flatMap((site) => buildNotices(namedRunbook({ site })));
    const odd = notices.filter(
      ({ path, content }) => !/^notices\/wave-[a-z0-9-]+\.txt$/.test(path) || /[^\P{Cc}\r\n]/u.test(content),
    );
    expect([notices.length, odd]).toEqual([hostileTexts.length, []]);
  });
});

function noticeOf(method: ProfileMethod): string {
  return buildNotices(namedRunbook({ method }))[0]?.content ?? '';
}
