import type { Plan, PlanStep } from '../../planning/plan.ts';
import { isSameName } from '../../resolution/directory.ts';
import { canonicalIp } from '../../resolution/ip-address.ts';
import { firstLabel, nameKey } from '../../resolution/normalize-name.ts';
import { assertNever } from '../../shared/assert.ts';
import { nameStep } from '../step-words.ts';
import type { Evidence, FactReport, Statement, StepEvidence, Verdict } from './evidence.ts';
import { type ExpectedFact, expectedFacts } from './expected-facts.ts';

/**
 * Compares what a text says with what a step is to bring about. Where a text says several things about the same, the last
 * counts: a transcript shows a database before and after. Names are compared as everywhere (domain.md 4.1).
 */
export function checkStep(step: PlanStep, evidence: Evidence): StepEvidence {
  const facts = expectedFacts(step.work).map((fact) => checkFact(fact, evidence.statements));
  return {
    ...{ step: step.id, title: `${nameStep(step)}, ${step.site}`, status: step.mark?.status ?? 'planned' },
    ...{ verdict: verdictOf(facts), facts },
  };
}

/** The steps of a plan that a text says something about, in the order of the plan; `asked` stands first, whatever the text says. */
export function checkSteps(plan: Plan, evidence: Evidence, asked: PlanStep | null): readonly StepEvidence[] {
  const others = plan.sites.flatMap(({ steps }) => steps).filter((step) => step.id !== asked?.id && isAttributed(step));
  const mentioned = others.map((step) => checkStep(step, evidence)).filter(({ verdict }) => isMentioned(verdict));
  return [...(asked === null ? [] : [checkStep(asked, evidence)]), ...mentioned];
}

function isMentioned(verdict: Verdict): boolean {
  return verdict !== 'silent' && verdict !== 'unchecked';
}

/** What Autodiscover returned says nothing about whose mailbox it was: it proves only the step that was asked about. */
function isAttributed({ work }: PlanStep): boolean {
  return work.kind !== 'verify-autodiscover';
}

function verdictOf(facts: readonly FactReport[]): Verdict {
  if (facts.length === 0) return 'unchecked';
  if (facts.some(({ outcome }) => outcome === 'differs')) return 'contradicted';
  const found = facts.filter(({ outcome }) => outcome === 'found').length;
  if (found === facts.length) return 'proved';
  return found === 0 ? 'silent' : 'partial';
}

function checkFact(fact: ExpectedFact, statements: readonly Statement[]): FactReport {
  const about = statements.filter((statement) => isAbout(fact, statement));
  // An array of that name counts before another one of the site: a text may list arrays of several sites.
  const said = about.findLast((statement) => isPreferred(fact, statement)) ?? about.at(-1);
  const { subject, expected } = factWords(fact);
  if (said === undefined) return { subject, expected, outcome: 'missing', said: null, line: null };
  const outcome = isAsExpected(fact, said) ? 'found' : 'differs';
  return { subject, expected, outcome, said: statementWords(said), line: said.line };
}

function isAbout(fact: ExpectedFact, statement: Statement): boolean {
  switch (fact.kind) {
    case 'binding':
      return statement.kind === 'binding' && isSameName(statement.database.trim(), fact.database.trim());
    case 'array':
      return (
        statement.kind === 'array' && (isSameKey(statement.fqdn, fact.fqdn) || isSameName(statement.site, fact.site))
      );
    case 'address':
      return statement.kind === 'address' && isSameKey(statement.name, fact.name);
    case 'port':
      return statement.kind === 'port' && statement.port === fact.port && isSameHost(statement.server, fact.server);
    case 'autodiscover':
      return statement.kind === 'autodiscover';
    default:
      return assertNever(fact, 'fact');
  }
}

function isPreferred(fact: ExpectedFact, statement: Statement): boolean {
  return fact.kind === 'array' && statement.kind === 'array' && isSameKey(statement.fqdn, fact.fqdn);
}

function isAsExpected(fact: ExpectedFact, statement: Statement): boolean {
  switch (statement.kind) {
    case 'binding':
      return fact.kind === 'binding' && isSameKey(statement.server, fact.server);
    case 'array':
      return fact.kind === 'array' && isSameKey(statement.fqdn, fact.fqdn) && isSiteOf(statement.site, fact.site);
    case 'address':
      return fact.kind === 'address' && areExpected(statement.addresses, fact.address);
    case 'port':
      return statement.isOpen;
    case 'autodiscover':
      return fact.kind === 'autodiscover' && isSameKey(statement.server, fact.fqdn);
    default:
      return assertNever(statement, 'statement');
  }
}

/** A text that does not name the site says nothing against it. */
function isSiteOf(said: string | null, site: string): boolean {
  return said === null || isSameName(said, site);
}

/** The expected address and nothing else; any, where none is planned. */
function areExpected(addresses: readonly string[], expected: string | null): boolean {
  if (addresses.length === 0) return false;
  const key = expected === null ? null : (canonicalIp(expected) ?? expected);
  return key === null || addresses.every((address) => (canonicalIp(address) ?? address) === key);
}

function isSameKey(left: string | null, right: string): boolean {
  const key = nameKey(left);
  return key !== null && key === nameKey(right);
}

/** A computer calls itself by its short name. */
function isSameHost(left: string, right: string): boolean {
  const [a, b] = [nameKey(left), nameKey(right)];
  if (a === null || b === null) return false;
  return a === b || (a.includes('.') !== b.includes('.') && firstLabel(a) === firstLabel(b));
}

function factWords(fact: ExpectedFact): { readonly subject: string; readonly expected: string } {
  switch (fact.kind) {
    case 'binding':
      return { subject: fact.database, expected: fact.server };
    case 'array':
      return { subject: `Array of ${fact.site}`, expected: fact.fqdn };
    case 'address':
      return { subject: fact.name, expected: fact.address ?? 'an address' };
    case 'port':
      return { subject: `${fact.server}, port ${fact.port}`, expected: 'answers' };
    case 'autodiscover':
      return { subject: 'Server that Autodiscover returns', expected: fact.fqdn };
    default:
      return assertNever(fact, 'fact');
  }
}

function statementWords(statement: Statement): string {
  switch (statement.kind) {
    case 'binding':
      return statement.server ?? 'blank';
    case 'array':
      return statement.site === null ? statement.fqdn : `${statement.fqdn} (${statement.site})`;
    case 'address':
      return statement.addresses.length === 0 ? 'not found' : statement.addresses.join(', ');
    case 'port':
      return statement.isOpen ? 'answers' : 'does not answer';
    case 'autodiscover':
      return statement.server;
    default:
      return assertNever(statement, 'statement');
  }
}
