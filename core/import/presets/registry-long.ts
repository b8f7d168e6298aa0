import { headerList, type Preset } from './preset.ts';

/** The long registry inventory: one line for each registry value. */
export const registryLong: Preset = {
  name: 'registry inventory',
  kind: 'profiles-registry',
  headers: headerList('Computer, User, Key, ValueName, ValueType, Value'),
};
