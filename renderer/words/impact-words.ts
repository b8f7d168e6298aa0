import type { ServerImpact } from '../../core/planning/server-impact.ts';

/** When the plan ends the danger of a server: after which step nobody loses Outlook any more, or how many are left. */
export type EndOfLoss =
  | { readonly kind: 'ends'; readonly after: string; readonly date: string | null }
  | { readonly kind: 'remains'; readonly lost: number }
  /** Nobody loses Outlook today. */
  | { readonly kind: 'none' };

/** What the plan does to the loss of a server; null without a plan. */
export function endOfLoss({ now, after }: ServerImpact): EndOfLoss | null {
  const last = after.at(-1);
  if (last === undefined) return null;
  if (last.lost > 0) return { kind: 'remains', lost: last.lost };
  const lastLoss = after.findLastIndex(({ lost }) => lost > 0);
  if (lastLoss < 0 && now.lost === 0) return { kind: 'none' };
  const step = after[lastLoss + 1] ?? last;
  return { kind: 'ends', after: stepWords(step.step), date: step.date };
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
  pilot: 'pilot, wave',
  applications: 'applications, wave',
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
