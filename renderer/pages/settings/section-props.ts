import type { SettingsFacts } from '../../../core/api/settings-report.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { SettingsChanger } from '../../queries/use-settings-change.ts';

/** What every section is given: the settings, what they can be about, and the way to change them. */
export type SectionProps = {
  readonly settings: Settings;
  readonly facts: SettingsFacts;
  readonly changer: SettingsChanger;
};
