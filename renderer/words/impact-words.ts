import type { ServerImpact } from '../../core/planning/server-impact.ts';

/** After which step the loss of a server no longer changes, and how many users it then is. */
export type EndOfLoss = { readonly lost: number; readonly after: string; readonly date: string | null };

/** What the plan makes of the loss of a server; null without a plan, and where the plan changes nothing. */
export function endOfLoss({ now, after }: ServerImpact): EndOfLoss | null {
  const lost = after.at(-1)?.lost ?? now.lost;
  const lastOther = after.findLastIndex((step) => step.lost !== lost);
  const step = lastOther < 0 && now.lost === lost ? undefined : after[lastOther + 1];
  return step === undefined ? null : { lost, after: stepWords(step.step), date: step.date };
}

/** The id of a step as people say it: `wave:11` is wave 11, `rebind:MDB-OSL-01` the rebind of MDB-OSL-01. */
export function stepWords(id: string): string {
  const [kind = '', ...rest] = id.split(':');
  const target = rest.join(':');
  const noun = stepNouns[kind];
  return noun === undefined ? id : `${noun} ${target}`.trim();
}

const stepNouns: Readonly<Record<string, string>> = {
  wave: 'wave',
  pilot: 'pilot',
  applications: 'applications',
  rebind: 'rebind of',
  dns: 'DNS of',
  'create-array': 'array of',
  'stop-old-profiles': 'old profiles of',
  'verify-autodiscover': 'Autodiscover of',
  'load-balancer': 'balancer of',
  'static-ports': 'static ports of',
  'test-name': 'test of',
  evidence: 'evidence of',
  'retire-server': 'retirement of',
};
