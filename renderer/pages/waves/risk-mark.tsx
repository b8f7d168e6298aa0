import type { Risk } from '../../../core/classification/risk.ts';
import { StateMark } from '../../components/state-mark.tsx';
import type { Mark } from '../../words/part-words.ts';

/** The mark of a risk; its word is beside it or in the name of what it marks. */
export function RiskMark({ risk }: { readonly risk: Risk }) {
  return <StateMark mark={marks[risk]} />;
}

const marks: Readonly<Record<Risk, Mark>> = { High: 'at-risk', Medium: 'in-progress', Low: 'waits' };
