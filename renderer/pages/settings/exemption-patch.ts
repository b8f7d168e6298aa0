import type { SettingsPatch } from '../../../core/settings/parse.ts';
import type { Settings } from '../../../core/settings/settings.ts';

/** An exemption as a form gives it; blank means that nothing is said. */
export type ExemptionTexts = {
  readonly database: string;
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
};

/** The patch that exempts a database, in place of an exemption that it has. All others stay. */
export function patchToExempt(settings: Settings, { database, reason, owner, until }: ExemptionTexts): SettingsPatch {
  const entry = { database, reason, ...(owner === '' ? {} : { owner }), ...(until === '' ? {} : { until }) };
  return { exempt: [...othersThan(settings, database), entry] };
}

/** The patch that ends the exemption of a database. */
export function patchToEndExemption(settings: Settings, database: string): SettingsPatch {
  return { exempt: othersThan(settings, database) };
}

function othersThan({ exempt = [] }: Settings, database: string) {
  return exempt.filter((entry) => entry.database.toLowerCase() !== database.toLowerCase());
}
