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

/** Another process has changed the settings while the plan was computed from the ones before. */
export function settingsChangedMeanwhile(): AppError {
  return new AppError(
    'project-locked',
    'Another program has changed the settings of the project just now. Nothing was stored.',
    'Compute the plan again.',
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
