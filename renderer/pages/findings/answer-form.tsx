import { type FormEvent, useState } from 'react';
import type { ArrayAnswerField } from '../../../core/findings/finding.ts';
import { type ProbeEntry, probeBook } from '../../../core/findings/probe-book.ts';
import type { ArraySettings } from '../../../core/settings/settings.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import frame from '../../components/field-frame.module.css';
import { TextField } from '../../components/fields.tsx';
import {
  type ArrayDraft,
  type ArrayField,
  arrayFields,
  draftOf,
  entryOf,
  type ProbeDraft,
  patchOfDraft,
  probeValue,
  problemsOfDraft,
} from '../settings/array-draft.ts';
import { balancers } from '../settings/array-fields.tsx';
import type { SectionProps } from '../settings/section-props.ts';
import styles from './findings-page.module.css';

type AnswerProps = SectionProps & { readonly site: string; readonly field: ArrayAnswerField };

/** Takes one answer about the array of a site: what is asked, how to find out, the answer and its day. */
export function AnswerForm(props: AnswerProps) {
  const [key, entry] = entryOf(props.settings.arrays ?? {}, props.site);
  const stored = answerIn(draftOf(entry), props.field);
  return <Fields key={JSON.stringify(stored)} {...props} entryKey={key} entry={entry} stored={stored} />;
}

function Fields(
  props: AnswerProps & { readonly entryKey: string; readonly entry: ArraySettings; readonly stored: ProbeDraft },
) {
  const { site, field, facts, changer, entry, entryKey, stored } = props;
  const [answer, setAnswer] = useState(stored);
  const probe = probeOf(props);
  const question = probe?.question ?? plainQuestions[arrayFields.find((name) => name === field) ?? 'name'];
  const draft = withAnswer(draftOf(entry), field, answer);
  const problem = problemsOfDraft(draft)[field] ?? null;
  const patch = patchOfDraft(entryKey, entry, draft, facts.asOf);
  const { value } = answer;
  const understood = probe === undefined || value.trim() === '' ? null : probe.read(probeValue(value));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (patch !== null && problem === null) changer.merge(patch);
  };
  return (
    <form className={styles.answer} onSubmit={submit} aria-label={`${question} ${site}`}>
      {probe !== undefined && (
        <div className={styles.howTo}>
          <code>{probe.howTo}</code>
          <CopyButton text={probe.howTo} />
        </div>
      )}
      <div className={styles.fields}>
        <p aria-hidden="true">{question}</p>
        {probe !== undefined && <p aria-hidden="true">Checked on</p>}
        <div className={styles.value}>
          <TextField
            label={question}
            isLabelHidden
            value={value}
            {...(field === 'balancer' ? { choices: balancers } : {})}
            placeholder={probe?.accepts}
            problem={problem}
            {...(understood === null || problem !== null ? {} : { hint: `Understood: ${understood}.` })}
            onChange={(text) => setAnswer({ value: text, date: answer.date === '' ? facts.asOf : answer.date })}
          />
        </div>
        {probe !== undefined && (
          <div className={styles.day}>
            <TextField
              label={`${question} Checked on`}
              isLabelHidden
              type="date"
              value={value.trim() === '' ? '' : answer.date}
              onChange={(date) => setAnswer({ value, date })}
            />
          </div>
        )}
        <button
          type="submit"
          className={`${frame.frame} ${styles.button}`}
          disabled={patch === null || problem !== null || changer.isBusy}
          aria-label={`Save: ${question} ${site}`}
        >
          Save
        </button>
      </div>
    </form>
  );
}

/** The answer that a draft holds; a field of the array itself has no day. */
function answerIn(draft: ArrayDraft, field: ArrayAnswerField): ProbeDraft {
  const own = arrayFields.find((name) => name === field);
  return own === undefined ? (draft.probes[field] ?? { value: '', date: '' }) : { value: draft.values[own], date: '' };
}

function withAnswer(draft: ArrayDraft, field: ArrayAnswerField, answer: ProbeDraft): ArrayDraft {
  const own = arrayFields.find((name) => name === field);
  return own === undefined
    ? { ...draft, probes: { ...draft.probes, [field]: answer } }
    : { ...draft, values: { ...draft.values, [own]: answer.value } };
}

function probeOf({ site, field, facts }: AnswerProps): ProbeEntry | undefined {
  const known = facts.sites.find((one) => one.site.toLowerCase() === site.toLowerCase());
  const book = probeBook({ fqdn: known?.array?.fqdn ?? null, servers: known?.servers ?? [] });
  return book.find(({ name }) => name === field);
}

/** What is asked about the fields that are no checks. */
const plainQuestions: Readonly<Record<ArrayField, string>> = {
  fqdn: 'What is the FQDN of the array?',
  name: 'What is the name of the array?',
  vip: 'Which address has the load balancer?',
  balancer: 'What balances the load?',
  dnsTtlSeconds: 'How many seconds does the DNS record live (TTL)?',
};
