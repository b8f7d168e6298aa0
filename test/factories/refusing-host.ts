import type { HostHandlers } from '../../core/api/host-contract.ts';
import { AppError } from '../../core/shared/app-error.ts';

/** A host that refuses every call, unless told otherwise. */
export function refusingHost(own: Partial<HostHandlers> = {}): HostHandlers {
  const refuse = async (): Promise<never> => {
    throw new AppError('usage', 'The host of the test does not do this.', 'Give it the handler.');
  };
  return {
    'host.info': refuse,
    'host.recent': refuse,
    'host.openRecent': refuse,
    'host.forgetRecent': refuse,
    'host.chooseProject': refuse,
    'host.createProject': refuse,
    'host.trySample': refuse,
    'host.closeProject': refuse,
    'host.openAgain': refuse,
    'host.workOnCopy': refuse,
    'host.restore': refuse,
    'host.chooseFiles': refuse,
    'host.chooseFolder': refuse,
    'host.chooseTarget': refuse,
    'host.chooseTargetFolder': refuse,
    'host.printToPdf': refuse,
    ...own,
  };
}
