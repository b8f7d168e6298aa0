import { defaultSources } from '../../../core/settings/defaults.ts';
import { Card } from '../../components/card.tsx';
import { NumberSetting } from './number-setting.tsx';
import type { SectionProps } from './section-props.ts';
import styles from './settings-page.module.css';
import { TrackingCard } from './tracking-card.tsx';

/** Thresholds: what decides how sure the answer is, and when tracked work needs somebody. */
export function RulesSection({ settings, changer }: SectionProps) {
  return (
    <div className={styles.cards}>
      <Card
        title="What counts as old"
        summary={`Of old evidence the answer says so. The default is ${defaultSources.evidenceDays}.`}
      >
        <div className={styles.grid}>
          <NumberSetting name="evidenceDays" label="Days until evidence is old" settings={settings} changer={changer} />
        </div>
      </Card>
      <TrackingCard settings={settings} changer={changer} />
    </div>
  );
}
