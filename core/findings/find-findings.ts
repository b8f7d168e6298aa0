import { compareText } from '../resolution/compare-text.ts';
import { acceptFindings } from './accept-findings.ts';
import { findArrays } from './array-findings.ts';
import { findArrayNames } from './array-name-findings.ts';
import { findBalancers } from './balancer-findings.ts';
import { createClientFacts } from './client-facts.ts';
import { findDags } from './dag-findings.ts';
import { findBindings } from './database-findings.ts';
import { createDependencyRules } from './dependency-findings.ts';
import { findDns } from './dns-findings.ts';
import { createEvidenceRules } from './evidence-findings.ts';
import { createExemptionRules } from './exemption-findings.ts';
import { type Finding, severities, type UnansweredRule } from './finding.ts';
import { prepareContext } from './finding-context.ts';
import type { FindingInput } from './finding-input.ts';
import { findImports } from './import-findings.ts';
import { createIndirectRules } from './indirect-findings.ts';
import { joinResults, type RuleResult } from './make-finding.ts';
import { findMembers } from './member-findings.ts';
import { findPorts } from './port-findings.ts';
import { createProfileRules } from './profile-findings.ts';
import { createSettingsRules } from './settings-findings.ts';
import { findSetup } from './setup-findings.ts';

/** Everything that the rules F01 to F48 say (domain.md 6.3). */
export type FindingReport = {
  /** Worst first, then by id, site and subject. */
  readonly findings: readonly Finding[];
  /** By id and site: rules that want data, and which. */
  readonly unanswered: readonly UnansweredRule[];
};

/** Applies every rule. Reads the users once; the answer does not depend on the order of anything. */
export function findFindings(input: FindingInput): FindingReport {
  const { findings, unanswered } = applyRules(input);
  return {
    findings: acceptFindings(findings, input.settings, input.asOf).toSorted(compareFindings),
    unanswered: withoutRepeats(unanswered).toSorted(compareUnanswered),
  };
}

function applyRules(input: FindingInput): RuleResult {
  const context = prepareContext(input);
  const clients = createClientFacts();
  const [exemptions, profiles, dependencies, indirect, evidence, names] = [
    createExemptionRules(context),
    createProfileRules(context),
    createDependencyRules(context),
    createIndirectRules(context),
    createEvidenceRules(context),
    createSettingsRules(context),
  ];
  const ofUsers = [clients, exemptions, profiles, dependencies, indirect, evidence, names];
  for (const user of input.users) for (const rules of ofUsers) rules.addUser(user);
  const ofProfiles = [clients, dependencies, evidence];
  for (const profile of input.unmatchedProfiles) for (const rules of ofProfiles) rules.addUnmatchedProfile(profile);
  return joinResults([
    findArrays(context),
    findArrayNames(context),
    findMembers(context),
    findBalancers(context),
    findDns(context, clients),
    findPorts(context, clients),
    findSetup(context, clients),
    findBindings(context),
    findDags(context),
    findImports(context),
    exemptions.result(clients),
    ...[profiles, dependencies, indirect, evidence, names].map((rules) => rules.result()),
  ]);
}

function compareFindings(left: Finding, right: Finding): number {
  return (
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    compareText(left.id, right.id) ||
    compareText(left.site, right.site) ||
    compareText(left.subject, right.subject) ||
    compareText(left.message, right.message)
  );
}

function compareUnanswered(left: UnansweredRule, right: UnansweredRule): number {
  return compareText(left.id, right.id) || compareText(left.site, right.site) || compareText(left.needs, right.needs);
}

function withoutRepeats(rules: readonly UnansweredRule[]): readonly UnansweredRule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify([rule.id, rule.site, rule.needs]), rule])).values()];
}
