import type { StepKind, StepStatus, WaveKind } from './plan.ts';

/** What the kinds of step are called, as a title in a list of steps. */
export const stepKindWords: Readonly<Record<StepKind, string>> = {
  'load-balancer': 'Load balancer',
  'static-ports': 'Static ports',
  dns: 'DNS record',
  'create-array': 'Create the array',
  'test-name': 'Test of the name',
  rebind: 'Rebind',
  'verify-autodiscover': 'Check of Autodiscover',
  'stop-old-profiles': 'Stop old profiles',
  pilot: 'Pilot',
  wave: 'Wave',
  applications: 'Applications',
  evidence: 'Evidence',
  'retire-server': 'Retire a server',
};

/** What was said about a step. */
export const stepStatusWords: Readonly<Record<StepStatus, string>> = {
  planned: 'Planned',
  done: 'Done',
  verified: 'Verified',
};

/** What the kinds of wave are called. */
export const waveKindWords: Readonly<Record<WaveKind, string>> = {
  pilot: 'Pilot',
  wave: 'Wave',
  vip: 'VIPs',
  applications: 'Applications',
};
