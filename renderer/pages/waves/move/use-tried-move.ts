import { useEffect, useState } from 'react';
import type { MoveEffect, MoveRequest } from '../../../../core/planning/move-effect.ts';
import { useOperation } from '../../../queries/use-operation.ts';

/** What a move would do, once it is known. */
export type TriedMove = {
  /** Null while nothing is asked, and until the answer is there. */
  readonly effect: MoveEffect | null;
  readonly error: Error | null;
};

/** What a move would do, kept up to date while somebody chooses: asked after a short rest, and only the last wish counts. */
export function useTriedMove(request: MoveRequest | null): TriedMove {
  const wanted = request === null ? null : JSON.stringify(request);
  const [settled, setSettled] = useState<Settled>(nothingAsked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the request as text, which every render makes anew
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ key: wanted, request }), restMilliseconds);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { people, wave, whole } = settled.request ?? nothing;
  const query = useOperation(
    'plan.tryMove',
    { people: [...people], wave, whole },
    { isEnabled: settled.request !== null },
  );
  const isAnswered = wanted !== null && settled.key === wanted && !query.isPlaceholderData;
  return { effect: isAnswered ? (query.data ?? null) : null, error: isAnswered ? query.error : null };
}

type Settled = { readonly key: string | null; readonly request: MoveRequest | null };

const nothingAsked: Settled = { key: null, request: null };
const nothing: MoveRequest = { people: [], wave: 1, whole: false };
const restMilliseconds = 80;
