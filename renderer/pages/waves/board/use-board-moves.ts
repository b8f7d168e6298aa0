import { useCallback, useMemo, useState } from 'react';
import type { MoveEffect } from '../../../../core/planning/move-effect.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { movableOf, reasonsOf, refusedTitle } from '../move/effect-words.ts';
import type { MoveLoad } from '../move/move-load.ts';
import { type MoveOutcome, useMove } from '../move/use-move.ts';
import { type MoveDialogHandle, useMoveDialog } from '../move/use-move-dialog.tsx';

/** A drop that a rule refused; it stays in its column until it is closed or something else is dropped there. */
export type RefusedDrop = { readonly load: MoveLoad; readonly wave: number; readonly effect: MoveEffect };

/** What the board does to the plan. */
export type BoardMoves = {
  /** By the wave in which they were dropped. */
  readonly refused: ReadonlyMap<number, RefusedDrop>;
  /** Moves people, and asks first where a part of a group is meant. */
  readonly drop: (load: MoveLoad, wave: number) => void;
  /** Moves those of a refused drop whom no rule refuses. */
  readonly moveOthers: (refused: RefusedDrop) => void;
  readonly forget: (wave: number) => void;
  readonly lock: (wave: number, isLocked: boolean) => void;
  readonly dialog: MoveDialogHandle;
  readonly isBusy: boolean;
};

/** Moves from the board; `onMoved` is told where the first of the people went. */
export function useBoardMoves(onMoved: (mailboxId: number, wave: number) => void): BoardMoves {
  const announce = useAnnounce();
  const { ask, move, lock, isBusy } = useMove();
  const [refused, setRefused] = useState<ReadonlyMap<number, RefusedDrop>>(new Map());
  const forget = useCallback((wave: number) => setRefused((known) => without(known, wave)), []);
  const settle = useCallback(
    (outcome: MoveOutcome, wave: number) => {
      if (outcome.kind !== 'moved') return;
      setRefused(new Map());
      const [first] = outcome.effect.moved;
      if (first !== undefined) onMoved(first.mailboxId, wave);
    },
    [onMoved],
  );
  const dialog = useMoveDialog(settle);
  const { open } = dialog;
  const carryOut = useCallback(
    async (load: MoveLoad, wave: number) => {
      const outcome = await move({ people: load.people, wave, whole: false });
      if (outcome.kind !== 'refused') {
        settle(outcome, wave);
        return;
      }
      const { effect } = outcome;
      setRefused((known) => withDrop(known, { load, wave, effect }));
      announce(`${refusedTitle(load, effect)}. ${reasonsOf(effect.refused).join(' ')}`, { isOnPage: true });
    },
    [move, settle, announce],
  );
  const drop = useCallback(
    async (load: MoveLoad, wave: number) => {
      const tried = await ask({ people: load.people, wave, whole: false });
      if (tried === null) return;
      if (tried.refused.length === 0 && tried.companions.length > 0) open(load, wave);
      else await carryOut(load, wave);
    },
    [ask, carryOut, open],
  );
  const moveOthers = useCallback(
    ({ load, wave, effect }: RefusedDrop) => {
      const people = movableOf(load, effect.refused);
      void drop({ ...load, people, title: `${people.length} ${people.length === 1 ? 'person' : 'people'}` }, wave);
    },
    [drop],
  );
  return useMemo(
    () => ({
      refused,
      drop: (load, wave) => void drop(load, wave),
      moveOthers,
      forget,
      lock: (wave, isLocked) => void lock(wave, isLocked),
      dialog,
      isBusy,
    }),
    [refused, drop, moveOthers, forget, lock, dialog, isBusy],
  );
}

type Drops = ReadonlyMap<number, RefusedDrop>;

function withDrop(drops: Drops, drop: RefusedDrop): Drops {
  return new Map(drops).set(drop.wave, drop);
}

function without(drops: Drops, wave: number): Drops {
  const next = new Map(drops);
  next.delete(wave);
  return next;
}
