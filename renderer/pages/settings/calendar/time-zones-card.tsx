import { entryOfSite, nameKeyOf } from '../../../../core/planning/site-names.ts';
import { Card } from '../../../components/card.tsx';
import type { SectionProps } from '../section-props.ts';
import { SettingField } from '../setting-field.tsx';
import styles from '../settings-page.module.css';

/** The time zone of each site: its days are days there. */
export function TimeZonesCard({ settings, facts, changer }: SectionProps) {
  const zones = settings.siteTimeZones;
  const sites = facts.sites.map(({ site }) => site).toSorted((left, right) => left.localeCompare(right));
  return (
    <Card
      title="Time zones"
      summary="The days of a site are days there. Without a time zone they are days of whoever reads the plan."
    >
      {sites.length === 0 ? (
        <p className={styles.dim}>The project has no sites yet.</p>
      ) : (
        <div className={styles.zones}>
          {sites.map((site) => (
            <SettingField
              key={site}
              label={`Time zone of ${site}`}
              stored={entryOfSite(zones, site)}
              fallback=""
              placeholder="none, such as Europe/Oslo"
              choices={knownZones}
              rawPatch={(text) => ({ siteTimeZones: { [keyOf(zones, site)]: text } })}
              changer={changer}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

/** The spelling under which the settings hold the site. */
function keyOf(zones: Readonly<Record<string, string>> = {}, site: string): string {
  return Object.keys(zones).find((name) => nameKeyOf(name) === nameKeyOf(site)) ?? site;
}

const knownZones = Intl.supportedValuesOf('timeZone');
