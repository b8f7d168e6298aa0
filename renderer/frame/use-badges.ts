import { type ListQuery, wholeList } from '../../core/lists/list-query.ts';
import { needsSomebody, needsWords } from '../pages/tracking/queue-views.ts';
import { useOperation } from '../queries/use-operation.ts';
import { useToday } from '../queries/use-today.ts';
import type { PageName } from '../routes/route.ts';
import { counted, formats } from '../words/format.ts';

/** What waits for a person on a page: a figure, and what it means. */
export type Badge = { readonly text: string; readonly meaning: string };

/** The badges of the rail; a page where nothing waits has none. */
export function useBadges(): Readonly<Partial<Record<PageName, Badge>>> {
  const depends = useOperation('overview', { asOf: null }).data?.answer.users.count ?? 0;
  const counts = useOperation('list.counts', { list: 'findings', queries: [severeFindings], asOf: null }).data?.counts;
  const severe = counts?.[0] ?? 0;
  const waiting = useNeedsSomebody();
  const dependWords = `${counted(depends, 'user depends', 'users depend')} on an individual server`;
  return {
    ...(depends === 0 ? {} : { users: { text: formats.count(depends), meaning: dependWords } }),
    ...(severe === 0
      ? {}
      : {
          'findings-work': {
            text: `▲ ${formats.count(severe)}`,
            meaning: counted(severe, 'severe finding is open', 'severe findings are open'),
          },
        }),
    ...(waiting === null ? {} : { tasks: waiting }),
  };
}

/** Whom somebody has to look after today: what failed, and the calls that are due. */
function useNeedsSomebody(): Badge | null {
  const today = useToday();
  const { failed, callBacks } = needsSomebody(today ?? '');
  const counts = useOperation(
    'list.counts',
    { list: 'tasks', queries: [failed, callBacks], asOf: null },
    { isEnabled: today !== null },
  ).data?.counts;
  const [failures = 0, calls = 0] = counts ?? [];
  if (failures + calls === 0) return null;
  return { text: formats.count(failures + calls), meaning: needsWords(failures, calls) };
}

const severeFindings: ListQuery = {
  ...wholeList,
  conditions: [
    { kind: 'values', column: 'severity', oneOf: ['blocker', 'high'] },
    { kind: 'values', column: 'isAccepted', oneOf: [false] },
  ],
};
