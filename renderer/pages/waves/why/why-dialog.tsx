import type { CardPerson } from '../../../../core/api/wave-report.ts';
import { PushButton } from '../../../components/push-button.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { TitledDialog } from '../../../components/titled-dialog.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import { personHref } from '../../../routes/route.ts';
import { riskWords } from '../../../words/person-words.ts';
import { useMove } from '../move/use-move.ts';
import { methodWords } from '../wave-words.ts';
import styles from './why-dialog.module.css';

/** Somebody on the board, and the wave in which they are; null for none. */
export type WhyPlace = { readonly person: CardPerson; readonly wave: number | null };

/** Why somebody is in this wave, or in none; the way to let go of a pin, and to the person. */
export function WhyDialog({ place, onClose }: { readonly place: WhyPlace | null; readonly onClose: () => void }) {
  const { unpin, isBusy } = useMove();
  const person = place?.person;
  const letGo = async (): Promise<void> => {
    if (person !== undefined && (await unpin([person.mailboxId], person.name))) onClose();
  };
  return (
    <TitledDialog
      title={person === undefined ? 'Why is this person here' : `Why is ${person.name} here`}
      isOpen={place !== null}
      onClose={onClose}
      actions={
        <>
          {person?.isPinned === true && (
            <PushButton disabled={isBusy} onClick={() => void letGo()}>
              Unpin
            </PushButton>
          )}
          <PushButton onClick={onClose}>Close</PushButton>
        </>
      }
    >
      {person !== undefined && <Reasons person={person} />}
    </TitledDialog>
  );
}

function Reasons({ person }: { readonly person: CardPerson }) {
  const query = useOperation('plan.explain', { alias: person.alias });
  const facts = [
    person.department,
    person.database,
    person.method === null ? null : methodWords(person.method),
    riskWords[person.risk],
    person.isVip ? 'VIP' : null,
    person.isPinned ? 'pinned to this wave' : null,
  ];
  return (
    <div className={styles.reasons}>
      <QueryState query={query}>{({ explanation }) => <p>{explanation}</p>}</QueryState>
      <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p>
        <a href={personHref(person.mailboxId)}>Show {person.name}</a>
      </p>
    </div>
  );
}
