/** Runs the layer rules of .dependency-cruiser.mjs over a tree, and makes sure that they saw every module of it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root, SetupError, toolPath } from './setup.mjs';

/**
 * @typedef {{ rule: string, comment: string, from: string, to: string }} LayerViolation `comment` says what to do instead
 * @typedef {{ modules: readonly string[], missed: readonly string[], violations: readonly LayerViolation[] }} LayerReport
 *   `modules` are the files that were read, `missed` those that were not: then "no violations" would mean nothing
 */

const folders = ['core', 'db', 'migrations', 'main', 'renderer', 'test', 'scripts', 'packaging'];

/**
 * @param {string} [tree] the folder with core/, db/ ... and a .dependency-cruiser.mjs
 * @returns {LayerReport}
 */
export function checkLayers(tree = root) {
  const present = folders.filter((folder) => existsSync(join(tree, folder)));
  const config = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const result = spawnSync(node24, [toolPath('depcruise'), ...config, ...present], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (!result.stdout.startsWith('{')) {
    throw new SetupError(`dependency-cruiser did not run: ${result.error?.message ?? result.stderr}`);
  }
  const cruise = JSON.parse(result.stdout);
  const modules = readModules(cruise);
  return {
    modules,
    missed: listSources(tree, present).filter((file) => !modules.includes(file)),
    violations: readViolations(cruise),
  };
}

/**
 * As text for people; empty when there is nothing to say.
 *
 * @param {LayerReport} report
 */
export function describeLayers(report) {
  const violations = report.violations.map(({ rule, comment, from, to }) => `${rule}: ${from} -> ${to}\n  ${comment}`);
  const missed = report.missed.map(
    (file) => `not read: ${file}\n  dependency-cruiser could not parse it; see docs/decisions/0005.`,
  );
  return [...violations, ...missed].join('\n');
}

/** @param {{ modules: readonly { source: string }[] }} cruise */
function readModules(cruise) {
  return cruise.modules
    .map((module) => module.source)
    .filter((source) => folders.some((folder) => source.startsWith(`${folder}/`)))
    .sort();
}

/**
 * @param {{ summary: {
 *   violations: readonly { rule: { name: string }, from: string, to: string, cycle?: readonly { name: string }[] }[],
 *   ruleSetUsed: { forbidden: readonly { name: string, comment: string }[] },
 * } }} cruise
 */
function readViolations({ summary }) {
  const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    comment: comments.get(rule.name) ?? '',
    from,
    to: cycle === undefined ? to : cycle.map((step) => step.name).join(' -> '),
  }));
}

/**
 * @param {string} tree
 * @param {readonly string[]} present
 */
function listSources(tree, present) {
  return present
    .flatMap((folder) => readdirSync(join(tree, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('test/golden/') && !file.startsWith('test/fixtures/'),
    )
    .sort();
}
