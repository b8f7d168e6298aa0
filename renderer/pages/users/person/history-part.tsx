import type { PersonEvent } from '../../../../core/api/person-card.ts';
import { formats } from '../../../words/format.ts';
import { byWords, eventLines } from '../../../words/person-words.ts';
import { Part } from './part.tsx';
import styles from './person.module.css';

/** What happened to the rows of the person, to the database and to the place in the plan; newest first. */
export function HistoryPart({ events }: { readonly events: readonly PersonEvent[] }) {
  return (
    <Part title="History">
      {events.length === 0 ? (
        <p>Nothing is known.</p>
      ) : (
        <ol className={styles.history}>
          {events.map((event) => (
            <li key={`${event.at} ${eventLines(event).join('\n')}`}>
              <time dateTime={event.at}>{formats.day(event.at)}</time>
              <div>
                {eventLines(event).map((line, i) => (
                  <p key={line}>
                    {line}
                    {i === 0 && byWords(event.by)}
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}
