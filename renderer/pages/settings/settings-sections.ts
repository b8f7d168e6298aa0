/** The sections of the settings, in the order of their tabs. */
export const settingsSections = [
  ...(['names', 'arrays', 'known-names', 'exemptions', 'servers'] as const),
  ...(['calendar', 'capacity', 'methods', 'people', 'rules'] as const),
] as const;

export type SettingsSection = (typeof settingsSections)[number];

export const sectionTitles: Readonly<Record<SettingsSection, string>> = {
  names: 'Unknown names',
  arrays: 'Arrays',
  'known-names': 'Known names',
  exemptions: 'Exemptions',
  servers: 'Servers to retire',
  calendar: 'Calendar',
  capacity: 'Capacity',
  methods: 'Methods',
  people: 'People',
  rules: 'Rules',
};

/** The section of an address; the first one for an address that names none. */
export function sectionOf(text: string | null): SettingsSection {
  return settingsSections.find((section) => section === text) ?? 'names';
}
