import type { StepEvidence } from '../../../core/runbook/evidence/evidence.ts';
import { AppError } from '../../../core/shared/app-error.ts';

/** No plan was computed yet. */
export function planMissing(): AppError {
  return new AppError('plan-missing', 'The project has no plan yet.', 'Compute one: `caskade plan PROJECT`.');
}

/** A version of that name exists. */
export function versionExists(name: string): AppError {
  return new AppError(
    'version-exists',
    `The plan has a version named "${name}" already.`,
    'Choose another name, or remove that version first.',
    { name },
  );
}

/** There is no version of that name. */
export function versionNotFound(name: string): AppError {
  return new AppError(
    'not-found',
    `The plan has no version named "${name}".`,
    '`caskade versions PROJECT` lists the versions.',
    { name },
  );
}

/** The plan has no such step. */
export function stepNotFound(id: string): AppError {
  return new AppError(
    'not-found',
    `The plan has no step "${id}".`,
    'Give the id of a step as the plan lists it, such as `rebind:MDB-01`. `caskade plan PROJECT` computes the plan anew.',
    { step: id },
  );
}

/** A hard rule forbids it. */
export function stepRefused(id: string, rule: string, reason: string): AppError {
  return new AppError('step-refused', `${id}: ${reason} (${rule})`, 'Finish what comes first, then say it again.', {
    step: id,
    rule,
  });
}

/** Another process has changed the project while something was worked out from what it held before. */
export function projectChangedMeanwhile(): AppError {
  return new AppError(
    'project-locked',
    'Another program has changed the project just now. Nothing was stored.',
    'Look at the plan again, then repeat what you did.',
  );
}

/** Another plan comes out than the one that was looked at. */
export function planChanged(): AppError {
  return new AppError(
    'plan-changed',
    'The inventory or the settings changed meanwhile, so another plan comes out. Nothing was stored.',
    'Look at the preview again.',
  );
}

/** A rule of the plan forbids a move. */
export function moveRefused(
  message: string,
  { alias, rule }: { readonly alias: string; readonly rule: string },
): AppError {
  return new AppError('move-refused', message, 'Choose another wave, or change what stands in the way.', {
    alias,
    rule,
  });
}

/** The plan has no wave of that number. */
export function waveNotFound(wave: number): AppError {
  return new AppError('not-found', `The plan has no wave ${wave}.`, 'Give the number of a wave as the plan lists it.', {
    wave,
  });
}

/** No user has that id. */
export function userNotFound(id: number): AppError {
  return new AppError(
    'not-found',
    `No user has the id ${id}.`,
    'Look the person up again; the inventory may have changed.',
    { id },
  );
}

/** What was given as evidence says that a step was not carried out, or not so. */
export function evidenceContradicts({ step, facts }: StepEvidence): AppError {
  const [fact] = facts.filter(({ outcome }) => outcome === 'differs');
  const words =
    fact === undefined ? '' : `: line ${fact.line} shows ${fact.subject} = ${fact.said}, expected ${fact.expected}`;
  return new AppError(
    'evidence-contradicts',
    `The evidence contradicts ${step}${words}.`,
    'Look at the system again. To mark the step all the same, say why.',
    { step },
  );
}
