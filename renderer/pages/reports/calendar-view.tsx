import type { ReportWaveInfo } from '../../../core/api/report-report.ts';
import { Card } from '../../components/card.tsx';
import { waveHref } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import styles from './calendar-view.module.css';

/** What the calendar file holds: the waves, and that there are gates between them. */
export function CalendarView({ waves }: { readonly waves: readonly ReportWaveInfo[] }) {
  return (
    <Card title="Events" summary={`${counted(waves.length, 'wave')}, and the gates of each site`}>
      <p className={styles.about}>
        Open the file to add the events to a calendar, best to one of its own. Save it again after a change of the plan:
        events that are there already move with it.
      </p>
      <table className={styles.waves} aria-label="Waves in the calendar">
        <thead>
          <tr>
            <th scope="col">Wave</th>
            <th scope="col">Begins</th>
            <th scope="col" className={styles.number}>
              People
            </th>
          </tr>
        </thead>
        <tbody>
          {waves.map(({ number, name, start, people }) => (
            <tr key={number}>
              <th scope="row">
                <a href={waveHref(number)}>
                  {number} {name}
                </a>
              </th>
              <td>{formats.day(start)}</td>
              <td className={styles.number}>{formats.count(people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
