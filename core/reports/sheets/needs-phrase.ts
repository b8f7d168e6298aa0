import type { ReportWords } from '../words/report-words.ts';

/**
 * What answers an open question of the rules, as they say it (`enter arrays.Oslo.dnsTtlSeconds`), in the language of the report.
 * What is about single things stays as it is.
 */
export function needsPhrase(needs: string, { say }: Pick<ReportWords, 'say'>): string {
  if (needs === permissions) return say(permissions);
  const [, setting, choices] = /^enter (arrays\.[^:,]+\.\w+)(?:: ([^:]+))?$/.exec(needs) ?? [];
  if (setting === undefined) return needs;
  return choices === undefined
    ? say('enter {setting}', { setting })
    : say('enter {setting}: {choices}', { setting, choices });
}

const permissions = 'import mailbox permissions (Get-MailboxPermission)';
