import { Card } from '../../components/card.tsx';
import { NumberSetting } from './number-setting.tsx';
import type { SectionProps } from './section-props.ts';
import styles from './settings-page.module.css';
import { VipsForm } from './vips-form.tsx';

/** Thresholds and people: what decides how sure the answer is, and what the plan keeps to. */
export function RulesSection(props: SectionProps) {
  const { settings, changer } = props;
  const number = { settings, changer };
  return (
    <div className={styles.cards}>
      <Card
        title="What counts as old"
        summary="Of old evidence the answer says so; a profile seen so long ago may have changed."
      >
        <div className={styles.grid}>
          <NumberSetting name="evidenceDays" label="Days until evidence is old" {...number} />
        </div>
      </Card>
      <Card title="Helpdesk and waves" summary="These change the plan, not the answer.">
        <div className={styles.grid}>
          <NumberSetting name="agents" label="Agents at work" {...number} />
          <NumberSetting name="minutesPerAgent" label="Minutes of an agent a day" {...number} />
          <NumberSetting name="maxUsersPerWave" label="Users in a wave at most" {...number} />
        </div>
      </Card>
      <VipsForm {...props} />
    </div>
  );
}
