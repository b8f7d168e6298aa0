import { type FormEvent, useEffect, useState } from 'react';
import type { WavesReport } from '../../../../core/api/wave-report.ts';
import type { MoveEffect } from '../../../../core/planning/move-effect.ts';
import { PushButton } from '../../../components/push-button.tsx';
import { Failure, QueryState } from '../../../components/query-state.tsx';
import { TitledDialog } from '../../../components/titled-dialog.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import { EffectPanel } from './effect-panel.tsx';
import { GroupQuestion } from './group-question.tsx';
import { matchWaves } from './match-waves.ts';
import styles from './move-dialog.module.css';
import { fromWords, loadWords, type MoveLoad } from './move-load.ts';
import { type MoveOutcome, useMove } from './use-move.ts';
import { useTriedMove } from './use-tried-move.ts';
import { WaveChooser } from './wave-chooser.tsx';

/** What the dialog is asked: who is to move, and where to when that is known already and only the group is in question. */
export type MoveQuestion = { readonly load: MoveLoad; readonly wave: number | null };

/** Asks into which wave people go, shows what that does while it is chosen, and does it. */
export function MoveDialog(props: {
  readonly question: MoveQuestion | null;
  readonly onClose: () => void;
  readonly onMoved: (outcome: MoveOutcome, wave: number) => void;
}) {
  const { question, onClose, onMoved } = props;
  const [canMove, setCanMove] = useState(true);
  return (
    <TitledDialog
      title={question === null || question.wave === null ? 'Move to wave' : `Move to wave ${question.wave}`}
      isOpen={question !== null}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext={canMove} type="submit" form={formId} aria-disabled={!canMove}>
            Move
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      {question !== null && <MoveForm question={question} onCanMove={setCanMove} onClose={onClose} onMoved={onMoved} />}
    </TitledDialog>
  );
}

type FormProps = {
  readonly question: MoveQuestion;
  readonly onCanMove: (canMove: boolean) => void;
  readonly onClose: () => void;
  readonly onMoved: (outcome: MoveOutcome, wave: number) => void;
};

function MoveForm(props: FormProps) {
  const report = useOperation('plan.waves', {});
  return <QueryState query={report}>{(known) => <Choice {...props} report={known} />}</QueryState>;
}

function Choice({ question, report, onCanMove, onClose, onMoved }: FormProps & { readonly report: WavesReport }) {
  const { load } = question;
  const { ask, move, isBusy } = useMove();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | null>(question.wave);
  const [isWhole, setIsWhole] = useState(true);
  const found = matchWaves(report.waves, text);
  const wave = chosen ?? (text === '' ? null : (found[0]?.number ?? null));
  const { parted, effect, error } = useEffects(load, wave, isWhole);
  const hasQuestion = isQuestion(parted);
  const canMove = wave !== null && !isBusy && (effect === null || effect.refused.length === 0);
  useEffect(() => onCanMove(canMove), [canMove, onCanMove]);
  const submit = async (): Promise<void> => {
    if (wave === null || !canMove) return;
    // Who types fast presses Enter before the answer is there; the group is asked about all the same.
    const known = parted ?? (await ask({ people: load.people, wave, whole: false }));
    if (known === null || (parted === null && isQuestion(known))) return;
    const outcome = await move({ people: load.people, wave, whole: isQuestion(known) && isWhole });
    if (outcome.kind === 'refused') return;
    onClose();
    onMoved(outcome, wave);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  const type = (typed: string): void => {
    setText(typed);
    setChosen(null);
  };
  const chooseInstead = (number: number): void => {
    setText('');
    setChosen(number);
  };
  return (
    <form id={formId} onSubmit={onSubmit} className={styles.form}>
      <p>
        <strong>{loadWords(load)}</strong> {fromWords(load)}
      </p>
      {question.wave === null && (
        <WaveChooser waves={found} load={load} text={text} chosen={wave} onText={type} onChoose={setChosen} />
      )}
      {hasQuestion && parted !== null && (
        <GroupQuestion load={load} parted={parted} isWhole={isWhole} onChange={setIsWhole} />
      )}
      <div role="status" className={styles.effect}>
        {effect !== null && <EffectPanel load={load} effect={effect} onInstead={chooseInstead} />}
        {effect === null && <p className={styles.hint}>{wave === null ? chooseHint : 'Looking at what that does.'}</p>}
      </div>
      {error !== null && <Failure error={error} />}
    </form>
  );
}

/** What moving only these people would do, and what the move as it is chosen would do. */
function useEffects(load: MoveLoad, wave: number | null, isWhole: boolean) {
  const { people } = load;
  const alone = useTriedMove(wave === null ? null : { people, wave, whole: false });
  const asksWhole = wave !== null && isWhole && isQuestion(alone.effect);
  const together = useTriedMove(asksWhole ? { people, wave, whole: true } : null);
  const current = asksWhole ? together : alone;
  return { parted: alone.effect, effect: current.effect, error: alone.error ?? current.error };
}

/** True where others of the group would stay behind. */
function isQuestion(parted: MoveEffect | null): boolean {
  return parted !== null && parted.companions.length > 0;
}

const formId = 'move-to-wave';
const chooseHint = 'Type the number or a part of the name of a wave, or choose one with the arrow keys.';
