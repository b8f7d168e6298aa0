import { headerList, type Preset } from './preset.ts';

/** The list of names and addresses that the user says the meaning of. */
export const knownNamesList: Preset = {
  name: 'known names',
  kind: 'known-names',
  headers: headerList('Name, Kind, PointsTo, Site'),
};
