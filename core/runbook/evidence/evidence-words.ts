import { assertNever } from '../../shared/assert.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { FactReport, StepEvidence } from './evidence.ts';

/** What the note of a step records of its evidence: `transcript of 2014-04-02: MDB-OSL-02 = outlook-osl.contoso.local, line 12`. */
export function evidenceInWords(
  evidence: { readonly name: string | null; readonly day: IsoDate | null },
  step: StepEvidence,
): string {
  const { name, day } = evidence;
  const source = [name ?? (day === null ? 'pasted text' : 'transcript'), ...(day === null ? [] : [`of ${day}`])].join(
    ' ',
  );
  const facts = step.facts.map(factInWords);
  return `Evidence, ${source}: ${facts.length === 0 ? 'read by a person' : facts.join('; ')}.`;
}

function factInWords({ subject, expected, outcome, said, line }: FactReport): string {
  switch (outcome) {
    case 'found':
      return `${subject} = ${said}, line ${line}`;
    case 'differs':
      return `${subject} = ${said}, line ${line}, expected ${expected}`;
    case 'missing':
      return `${subject} is not mentioned`;
    default:
      return assertNever(outcome, 'outcome');
  }
}
