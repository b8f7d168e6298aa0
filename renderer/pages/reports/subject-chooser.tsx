import type { ReportContents } from '../../../core/api/report-report.ts';
import { ChoiceField } from '../../components/fields.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { type ReportsRoute, reportsRoute } from '../../routes/route.ts';
import { replaceRoute } from '../../routes/router.tsx';
import { formats } from '../../words/format.ts';
import { subjectOf } from './report-orders.ts';
import { stepTo } from './step-to.ts';
import styles from './subject-chooser.module.css';
import { useStepKeys } from './use-step-keys.ts';

type ChooserProps = { readonly contents: ReportContents; readonly place: ReportsRoute };

/** Which site or wave a part is about: one of them or all. J and K go to the next and the one before. */
export function SubjectChooser({ contents, place }: ChooserProps) {
  const { site, wave } = subjectOf(contents, place);
  if (place.report === 'sites') {
    const sites = contents.sites.map((name) => [name, name] as const);
    return <Chooser view="sites" word="site" options={sites} chosen={site} />;
  }
  if (place.report !== 'waves') return null;
  const waves = contents.waves.map(({ number, name, start }) => {
    return [String(number), `${number}: ${name}, ${formats.day(start)}`] as const;
  });
  return <Chooser view="waves" word="wave" options={waves} chosen={wave === null ? null : String(wave)} />;
}

function Chooser(props: {
  readonly view: 'sites' | 'waves';
  readonly word: string;
  readonly options: readonly (readonly [value: string, word: string])[];
  readonly chosen: string | null;
}) {
  const { view, word, options, chosen } = props;
  const all = `All ${formats.count(options.length)} ${word}s`;
  const values = options.map(([value]) => value);
  const choose = (of: string | null): void => replaceRoute(reportsRoute(view, of));
  const step = (steps: number): void => choose(stepTo(values, chosen, steps));
  useStepKeys(step);
  return (
    <fieldset className={styles.chooser} aria-label={`Which ${word}`}>
      <div className={styles.field}>
        <ChoiceField
          label={word === 'site' ? 'Site' : 'Wave'}
          value={chosen === null ? '' : `.${chosen}`}
          options={[['', all], ...options.map(([value, words]) => [`.${value}`, words] as const)]}
          onChange={(value) => choose(value === '' ? null : value.slice(1))}
        />
      </div>
      <PushButton
        className={styles.step}
        aria-disabled={chosen === null || undefined}
        aria-keyshortcuts="k"
        onClick={() => step(-1)}
      >
        Previous<span className="visually-hidden"> {word}</span> <kbd className={styles.keys}>K</kbd>
      </PushButton>
      <PushButton
        className={styles.step}
        aria-disabled={(chosen !== null && chosen === values.at(-1)) || undefined}
        aria-keyshortcuts="j"
        onClick={() => step(1)}
      >
        Next<span className="visually-hidden"> {word}</span> <kbd className={styles.keys}>J</kbd>
      </PushButton>
    </fieldset>
  );
}
