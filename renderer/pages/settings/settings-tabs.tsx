import type { SettingsFacts } from '../../../core/api/settings-report.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import tabs from '../../components/link-tabs.module.css';
import { formatRoute } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import styles from './settings-page.module.css';
import { type SettingsSection, sectionTitles, settingsSections } from './settings-sections.ts';

/** Leads to the sections; each says how many entries it has. */
export function SettingsTabs(props: {
  readonly current: SettingsSection;
  readonly settings: Settings;
  readonly facts: SettingsFacts;
}) {
  const counts = countsOf(props.settings, props.facts);
  return (
    <nav className={tabs.tabs} aria-label="Sections of the settings">
      {settingsSections.map((section) => (
        <a
          key={section}
          href={formatRoute({ page: 'settings', section })}
          aria-current={section === props.current ? 'page' : undefined}
        >
          {sectionTitles[section]}
          {counts[section] !== null && <span className={styles.count}> {formats.count(counts[section])}</span>}
        </a>
      ))}
    </nav>
  );
}

function countsOf(settings: Settings, facts: SettingsFacts): Readonly<Record<SettingsSection, number | null>> {
  const { aliases = [], knownNames = [], retiredServers = [], exempt = [], retiring = [], blackouts = [] } = settings;
  return {
    names: facts.unknownNames.length,
    arrays: facts.sites.length,
    'known-names': aliases.length + knownNames.length + retiredServers.length,
    exemptions: exempt.length,
    servers: retiring.length,
    calendar: blackouts.length,
    capacity: null,
    methods: null,
    people: null,
    rules: null,
  };
}
