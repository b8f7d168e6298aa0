import type { PersonCard } from '../../../../core/api/person-card.ts';
import { PushButton } from '../../../components/push-button.tsx';
import { formats } from '../../../words/format.ts';
import { useMoveCommand } from '../../waves/move/use-move-command.ts';
import { useMoveDialog } from '../../waves/move/use-move-dialog.tsx';
import { Part } from './part.tsx';
import styles from './person.module.css';

/** When it is the person's turn, and what has to happen first. */
export function PlacePart({ card }: { readonly card: PersonCard }) {
  const { hasPlan, wave, explanation, rebind, blockers } = card.place;
  return (
    <Part
      title={wave === null ? 'Plan' : `Wave ${wave.number}`}
      aside={wave === null ? '' : `${days(wave)} · ${wave.name}`}
    >
      <p>{explanation ?? (hasPlan ? 'The plan has nothing to do for this person.' : 'There is no plan yet.')}</p>
      {rebind !== null && (
        <p>
          {rebind.database}: {rebindWords(rebind)}.
        </p>
      )}
      {blockers.length > 0 && (
        <ul className={styles.checks} aria-label="Blockers">
          {blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
      )}
      {wave !== null && (
        <MovePart id={card.id} name={card.identity.displayName ?? card.identity.alias} wave={wave.number} />
      )}
    </Part>
  );
}

/** The way into another wave; M does the same while the pane is open. */
function MovePart({ id, name, wave }: { readonly id: number; readonly name: string; readonly wave: number }) {
  const { open, dialog } = useMoveDialog();
  const move = (): void => open({ people: [id], title: name, from: [wave] });
  useMoveCommand(move);
  return (
    <div className={styles.actions}>
      <PushButton onClick={move} aria-keyshortcuts="M">
        Move to wave…
      </PushButton>
      {dialog}
    </div>
  );
}

function days({ start, end }: NonNullable<PersonCard['place']['wave']>): string {
  return start === end ? formats.day(start) : `${formats.day(start)} to ${formats.day(end)}`;
}

function rebindWords({ date, isVerified }: NonNullable<PersonCard['place']['rebind']>): string {
  if (isVerified) return 'the rebind is verified';
  return date === null ? 'the rebind has no date yet' : `rebound on ${formats.day(date)} by the plan`;
}
