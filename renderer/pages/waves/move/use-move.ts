import { useCallback, useMemo, useState } from 'react';
import type { MoveEffect, MoveRequest } from '../../../../core/planning/move-effect.ts';
import { useNotices } from '../../../components/notices.tsx';
import { useClient } from '../../../queries/client-provider.tsx';
import { errorWords } from '../../../words/error-words.ts';
import { cautionWords } from './effect-words.ts';
import { useToldChange } from './use-told-change.ts';

/** What became of a wish to move people. `idle` when all of them are there already. */
export type MoveOutcome =
  | { readonly kind: 'moved' | 'refused' | 'idle'; readonly effect: MoveEffect }
  | { readonly kind: 'failed' };

/** The ways to change who is in which wave; each is one undo step and tells what it did, with a button that takes it back. */
export type Mover = {
  /** What a move would do; null when that cannot be told, which is told. */
  readonly ask: (request: MoveRequest) => Promise<MoveEffect | null>;
  /** Moves people. What a rule refuses is for the caller to show; everything else is told here. */
  readonly move: (request: MoveRequest) => Promise<MoveOutcome>;
  /** Lets people go from the waves that they are pinned to. False when it failed. */
  readonly unpin: (people: readonly number[], title: string) => Promise<boolean>;
  readonly lock: (wave: number, isLocked: boolean) => Promise<boolean>;
  readonly isBusy: boolean;
};

/** Moves, pins and locks from a page. */
export function useMove(): Mover {
  const client = useClient();
  const { notify } = useNotices();
  const change = useToldChange();
  const [running, setRunning] = useState(0);
  const busy = useCallback(async <Value>(work: Promise<Value>): Promise<Value> => {
    setRunning((count) => count + 1);
    try {
      return await work;
    } finally {
      setRunning((count) => count - 1);
    }
  }, []);
  const ask = useCallback(
    async (request: MoveRequest) => {
      try {
        return await client.call('plan.tryMove', { ...request, people: [...request.people] });
      } catch (error) {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
        return null;
      }
    },
    [client, notify],
  );
  const move = useCallback(
    async (request: MoveRequest): Promise<MoveOutcome> => {
      const tried = await ask(request);
      if (tried === null) return { kind: 'failed' };
      if (tried.refused.length > 0) return { kind: 'refused', effect: tried };
      if (tried.moved.length === 0) {
        notify({ kind: 'info', text: tried.summary });
        return { kind: 'idle', effect: tried };
      }
      const effect = await change(async (by) => {
        const done = await client.call('plan.move', { ...request, people: [...request.people], by });
        return { value: done, text: done.summary, detail: cautionWords(done) ?? undefined };
      });
      return effect === null ? { kind: 'failed' } : { kind: 'moved', effect };
    },
    [ask, change, client, notify],
  );
  const unpin = useCallback(
    async (people: readonly number[], title: string) => {
      const done = await change(async (by) => {
        await client.call('plan.unpin', { people: [...people], by });
        const detail = 'Planning again may move them; until then they stay where they are.';
        return { value: true, text: `${title}: no longer pinned.`, detail };
      });
      return done ?? false;
    },
    [change, client],
  );
  const lock = useCallback(
    async (wave: number, isLocked: boolean) => {
      const done = await change(async (by) => {
        await client.call('plan.lockWave', { wave, isLocked, by });
        const text = isLocked
          ? `Wave ${wave} is locked. Planning again leaves its people and days alone.`
          : `Wave ${wave} is no longer locked.`;
        return { value: true, text };
      });
      return done ?? false;
    },
    [change, client],
  );
  return useMemo(
    () => ({
      ask,
      move: (request) => busy(move(request)),
      unpin: (people, title) => busy(unpin(people, title)),
      lock: (wave, isLocked) => busy(lock(wave, isLocked)),
      isBusy: running > 0,
    }),
    [ask, move, unpin, lock, busy, running],
  );
}
