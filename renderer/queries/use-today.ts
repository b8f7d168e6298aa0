import type { IsoDate } from '../../core/shared/dates.ts';
import { localDay } from '../words/local-day.ts';
import { useOperation } from './use-operation.ts';

/** The day that counts as today: in a sample that of its story. Null until the project has told. */
export function useToday(): IsoDate | null {
  const project = useOperation('project.get', {}).data;
  return project === undefined ? null : (project.storyDay ?? localDay(new Date()));
}
