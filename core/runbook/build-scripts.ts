import type { SitePlan } from '../planning/plan.ts';
import {
  writeCreateArrayScript,
  writeDatabaseCheck,
  writeRemoveArrayScript,
  writeServerCheck,
} from './array-script.ts';
import { uniqueFileNameParts } from './file-names.ts';
import { writeNameCheck, writePortRollback, writePortScript } from './network-script.ts';
import { writeRebindScript, writeRollbackScript } from './rebind-script.ts';
import { isVerified, type StepOf, stepsOf } from './rebind-work.ts';
import type { RunbookFile, RunbookInput } from './runbook-input.ts';
import type { ScriptOrigin } from './script-frame.ts';

/** What a script is for; each site has at most one of a kind. */
export type ScriptKind =
  | 'static-ports'
  | 'create-array'
  | 'check-name'
  | 'rebind-pilot'
  | 'rebind'
  | 'check-databases'
  | 'check-servers';

/** A script of a site, with its mirror. */
export type SiteScript = {
  readonly site: string;
  readonly kind: ScriptKind;
  /** Null when everything that it would do is verified. */
  readonly forward: RunbookFile | null;
  /** Null for a script that changes nothing. */
  readonly rollback: RunbookFile | null;
};

/** The scripts of a plan in the order of work; the numbers in their names run through all sites. */
export function buildScripts(input: RunbookInput): readonly SiteScript[] {
  const names = uniqueFileNameParts(input.plan.sites.map(({ site }) => site));
  const drafts = input.plan.sites.flatMap((site) => draftsOf(site, input));
  const digits = Math.max(2, String(drafts.length).length);
  return drafts.map((draft, index) => {
    const number = String(index + 1).padStart(digits, '0');
    return finishDraft(draft, `${number}-${names.get(draft.site) ?? 'x'}-${draft.kind}`);
  });
}

/** A script without its name: the name tells the number, which is known when all drafts are there. */
type Draft = {
  readonly site: string;
  readonly kind: ScriptKind;
  readonly writeForward: (name: string) => string | null;
  readonly writeRollback: ((name: string) => string) | null;
};

function finishDraft(draft: Draft, name: string): SiteScript {
  const forward = draft.writeForward(name);
  return {
    site: draft.site,
    kind: draft.kind,
    forward: forward === null ? null : asciiFile(`scripts/${name}.ps1`, forward),
    rollback: draft.writeRollback === null ? null : asciiFile(`rollback/${name}.ps1`, draft.writeRollback(name)),
  };
}

function asciiFile(path: string, content: string): RunbookFile {
  return { path, content, encoding: 'ascii' };
}

function draftsOf(plan: SitePlan, input: RunbookInput): Draft[] {
  const origin: ScriptOrigin = input;
  return [
    ...portDrafts(plan, origin),
    ...arrayDrafts(plan, origin),
    ...nameDrafts(plan, origin),
    ...rebindDrafts(plan, origin),
    ...checkDrafts(plan, origin),
  ];
}

function portDrafts({ site, steps, blockers }: SitePlan, origin: ScriptOrigin): Draft[] {
  return stepsOf(steps, 'static-ports')
    .filter(({ work }) => work.servers.length > 0 && !work.isConfirmation)
    .map((step) => {
      const parts = { origin, site, blockers, servers: step.work.servers };
      return {
        site,
        kind: 'static-ports',
        writeForward: (name) => (isVerified(step) ? null : writePortScript({ ...parts, name })),
        writeRollback: (name) => writePortRollback({ ...parts, name }),
      };
    });
}

function arrayDrafts({ site, steps, blockers }: SitePlan, origin: ScriptOrigin): Draft[] {
  return stepsOf(steps, 'create-array').map((step) => {
    const parts = { origin, blockers, array: step.work };
    return {
      site,
      kind: 'create-array',
      writeForward: (name) => (isVerified(step) ? null : writeCreateArrayScript({ ...parts, name })),
      writeRollback: (name) => writeRemoveArrayScript({ ...parts, name }),
    };
  });
}

function nameDrafts({ site, steps }: SitePlan, origin: ScriptOrigin): Draft[] {
  const servers = stepsOf(steps, 'load-balancer').flatMap(({ work }) => work.servers);
  const hasStaticPorts = stepsOf(steps, 'static-ports').some(({ work }) => !work.isConfirmation);
  return stepsOf(steps, 'test-name').map(({ work: { fqdn, vip } }) => ({
    site,
    kind: 'check-name',
    writeForward: (name) => writeNameCheck({ name, origin, site, fqdn, vip, servers, hasStaticPorts }),
    writeRollback: null,
  }));
}

function rebindDrafts({ site, steps, blockers }: SitePlan, origin: ScriptOrigin): Draft[] {
  const rebinds = stepsOf(steps, 'rebind');
  const pilot = rebinds.filter(({ work }) => work.isPilot);
  const others = rebinds.filter(({ work }) => !work.isPilot);
  const draft = (kind: ScriptKind, group: readonly StepOf<'rebind'>[]): Draft => {
    const parts = { origin, site, blockers, steps: group };
    return {
      site,
      kind,
      writeForward: (name) => writeRebindScript({ ...parts, name }),
      writeRollback: (name) => writeRollbackScript({ ...parts, name }),
    };
  };
  return [
    ...(pilot.length === 0 ? [] : [draft('rebind-pilot', pilot)]),
    ...(others.length === 0 ? [] : [draft('rebind', others)]),
  ];
}

function checkDrafts({ site, steps }: SitePlan, origin: ScriptOrigin): Draft[] {
  const rows = stepsOf(steps, 'rebind').map(({ work }) => ({
    database: work.database,
    old: work.oldBinding ?? '',
    target: work.target,
  }));
  const servers = [
    ...new Set([
      ...stepsOf(steps, 'evidence').flatMap(({ work }) => work.oldServers),
      ...stepsOf(steps, 'retire-server').map(({ work }) => work.server),
    ]),
  ];
  const databases: Draft = {
    site,
    kind: 'check-databases',
    writeForward: (name) => writeDatabaseCheck({ name, origin, site, rows }),
    writeRollback: null,
  };
  const retired: Draft = {
    site,
    kind: 'check-servers',
    writeForward: (name) => writeServerCheck({ name, origin, site, servers }),
    writeRollback: null,
  };
  return [...(rows.length === 0 ? [] : [databases]), ...(servers.length === 0 ? [] : [retired])];
}
