import { planStart, wantedStart } from '../../../../core/planning/calendar.ts';
import { siteWithoutDays } from '../../../../core/planning/closed-days.ts';
import { defaultSources, settingDefaults, startAfterDays, withDefaults } from '../../../../core/settings/defaults.ts';
import { fieldProblem } from '../../../../core/settings/field-problem.ts';
import { dateOfDay } from '../../../../core/shared/dates.ts';
import { Card } from '../../../components/card.tsx';
import { formats } from '../../../words/format.ts';
import type { SectionProps } from '../section-props.ts';
import { SettingButton } from '../setting-button.tsx';
import { SettingField } from '../setting-field.tsx';
import styles from '../settings-page.module.css';
import { BlackoutsCard } from './blackouts-card.tsx';
import { TimeZonesCard } from './time-zones-card.tsx';
import { WorkingDays } from './working-days.tsx';

/** When work may happen. */
export function CalendarSection(props: SectionProps) {
  const { settings, facts, changer } = props;
  const { start, ...others } = settings;
  const fallback = dateOfDay(wantedStart(others, facts.asOf));
  const { workingDays } = withDefaults(settings);
  const isUsual = workingDays.toSorted().join() === settingDefaults.workingDays.join();
  return (
    <div className={styles.cards}>
      <Card title="Start and working days" summary="Waves and rebinds lie on working days outside every blackout.">
        <div className={styles.grid}>
          <div className={styles.wide}>
            <SettingField
              label="Start of the work"
              type="date"
              stored={start ?? null}
              fallback={fallback}
              rawPatch={(text) => ({ start: text })}
              check={(text) =>
                siteWithoutDays({ ...settings, start: text }, facts.asOf) === undefined ? null : 'leaves no working day'
              }
              hint={startHint(props, fallback)}
              changer={changer}
            />
          </div>
          <WorkingDays
            days={workingDays}
            isBusy={changer.isBusy}
            refuse={(days) => fieldProblem({ workingDays: days })}
            onChange={(days) =>
              changer.merge({ workingDays: days.join() === settingDefaults.workingDays.join() ? null : days })
            }
            hint={isUsual ? `default: ${defaultSources.workingDays}` : null}
          />
        </div>
        {settings.workingDays !== undefined && !isUsual && (
          <SettingButton look="quiet" disabled={changer.isBusy} onClick={() => changer.merge({ workingDays: null })}>
            Back to default: Monday to Friday
          </SettingButton>
        )}
      </Card>
      <BlackoutsCard {...props} />
      <TimeZonesCard {...props} />
    </div>
  );
}

function startHint({ settings, facts }: SectionProps, fallback: string): string {
  const first = `The plan begins on ${formats.day(dateOfDay(planStart(settings, facts.asOf)))}.`;
  const usual = `${startAfterDays} days after ${formats.day(facts.asOf)}`;
  return settings.start === undefined
    ? `${first} Default: ${usual}.`
    : `${first} The default is ${formats.day(fallback)}, ${usual}.`;
}
