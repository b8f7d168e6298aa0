import type { PlanChart, StepReference, WaveReference } from '../../../core/api/plan-chart-report.ts';
import { formatRoute, stepHref, waveHref } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import { wavesInWords } from '../../words/plan-sentences.ts';
import { stepInWords } from '../../words/plan-words.ts';
import { isSameStep } from './gates-card.tsx';
import styles from './timeline-card.module.css';
import { Hatches, inWords } from './timeline-ground.tsx';
import { type TimelineLane, type TimelineMark, timelineLanes } from './timeline-marks.ts';
import type { TimelineScale } from './timeline-scale.ts';
import { type StopProps, useRoving } from './use-roving.ts';

type LanesProps = { readonly chart: PlanChart; readonly scale: TimelineScale; readonly open: string | null };

/** The steps and waves of each site at their days. */
export function TimelineLanes({ chart, scale, open }: LanesProps) {
  const lanes = timelineLanes(chart, scale);
  const rows = lanes.flatMap(({ steps, waves }) => [steps, waves]);
  const { group, onKeyDown, stop } = useRoving(rows);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the keys; arrows lead from one to the other
    <div ref={group} onKeyDown={onKeyDown}>
      {lanes.map((lane) => (
        <Lane key={lane.site} lane={lane} chart={chart} scale={scale} open={open} stop={stop} />
      ))}
    </div>
  );
}

type LaneProps = LanesProps & { readonly lane: TimelineLane; readonly stop: (key: string) => StopProps };

function Lane({ lane, chart, scale, open, stop }: LaneProps) {
  const { site, steps, waves } = lane;
  const own = chart.blackouts.filter((blackout) => blackout.site === site && blackout.wave === null);
  return (
    <div className={styles.lane}>
      <span className={styles.name}>{site}</span>
      <div className={styles.closures} aria-hidden="true">
        <Hatches blackouts={own} scale={scale} />
      </div>
      {own.length > 0 && (
        <p className="visually-hidden">
          Only in {site}: {own.map(inWords).join(', ')}.
        </p>
      )}
      <div className={styles.marks}>
        {steps.length > 0 && (
          <ul className={styles.steps} aria-label={`Steps in ${site}`}>
            {steps.map((mark) => (
              <StepMark
                key={mark.key}
                mark={mark}
                today={chart.today}
                isOpen={open !== null && mark.items.some(({ id }) => isSameStep(id, open))}
                stop={stop(mark.key)}
              />
            ))}
          </ul>
        )}
        {waves.length > 0 && (
          <ul className={styles.waves} aria-label={`Waves in ${site}`}>
            <WaveSpans marks={waves} scale={scale} />
            {waves.map((mark) => (
              <WaveMark key={mark.key} mark={mark} stop={stop(mark.key)} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

type StepMarkProps = {
  readonly mark: TimelineMark<StepReference>;
  readonly today: string;
  readonly isOpen: boolean;
  readonly stop: StopProps;
};

function StepMark({ mark: { at, items, label }, today, isOpen, stop }: StepMarkProps) {
  const shown = items.find(({ status }) => status === 'planned') ?? items[0];
  if (shown === undefined) return null;
  const name = items.map((step) => stepInWords(step, today)).join('; ');
  return (
    <li style={{ left: at }}>
      <a
        href={stepHref(shown.id)}
        className={styles.step}
        title={titleOf(items.map((step) => stepInWords(step, today)))}
        aria-current={isOpen ? 'true' : undefined}
        {...stop}
      >
        <span className="visually-hidden">{items.length > 1 ? `${counted(items.length, 'step')}: ${name}` : name}</span>
        <StepShape look={lookOf(items, today)} />
        {label !== '' && (
          <span className={styles.label} aria-hidden="true">
            {label}
          </span>
        )}
      </a>
    </li>
  );
}

type Look = 'open' | 'done' | 'overdue';

function lookOf(items: readonly StepReference[], today: string): Look {
  const left = items.filter(({ status }) => status === 'planned');
  if (left.length === 0) return 'done';
  return left.some(({ date }) => date !== null && date < today) ? 'overdue' : 'open';
}

/** A diamond: empty while it is to be done, with a tick when it is, with a "!" when its day is over. */
function StepShape({ look }: { readonly look: Look }) {
  return (
    <svg className={styles[look]} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" />
      {look === 'done' && <path className={styles.glyph} d="m5.3 8.2 1.9 1.9 3.5-3.8" />}
      {look === 'overdue' && <path className={styles.glyph} d="M8 4.8v3.8M8 10.8v.3" />}
    </svg>
  );
}

/** Several lines of a title are read better than one long one; more than a screen holds are not. */
function titleOf(lines: readonly string[]): string {
  const shown = lines.slice(0, mostLines);
  return [...shown, ...(lines.length > mostLines ? [`and ${lines.length - mostLines} more`] : [])].join('\n');
}

const mostLines = 12;

/** From the first to the last day of the waves, behind their marks. */
function WaveSpans({ marks, scale }: { readonly marks: LaneProps['lane']['waves']; readonly scale: TimelineScale }) {
  return marks.map(({ key, items }) => {
    const from = Math.min(...items.map(({ start }) => scale.middleOf(start)));
    const to = Math.max(...items.map(({ end }) => scale.middleOf(end)));
    if (to === from) return null;
    return <li key={key} aria-hidden="true" className={styles.span} style={{ left: from, width: to - from }} />;
  });
}

type WaveMarkProps = { readonly mark: TimelineMark<WaveReference>; readonly stop: StopProps };

function WaveMark({ mark: { at, items, label }, stop }: WaveMarkProps) {
  const [first] = items;
  if (first === undefined) return null;
  const isDone = items.every(({ status }) => status !== 'planned');
  const href =
    items.length === 1 ? waveHref(first.number) : formatRoute({ page: 'waves', view: 'calendar', open: first.number });
  return (
    <li style={{ left: at }}>
      <a
        href={href}
        className={`${styles.wave} ${isDone ? styles.waveDone : ''}`}
        title={titleOf(items.map((wave) => waveName([wave])))}
        {...stop}
      >
        <span className="visually-hidden">{waveName(items)}</span>
        <span aria-hidden="true">{label}</span>
      </a>
    </li>
  );
}

/** `Wave 3, Oslo 2, 7 Apr, 250 users, locked`, of several `Waves 3 to 5, 7–9 Apr, 480 users`. */
function waveName(items: readonly WaveReference[]): string {
  const [first] = items;
  const start = items.reduce((least, wave) => (wave.start < least ? wave.start : least), first?.start ?? '');
  const end = items.reduce((most, wave) => (wave.end > most ? wave.end : most), first?.end ?? '');
  const users = items.reduce((sum, wave) => sum + wave.users, 0);
  const parts = [
    wavesInWords(items.map(({ number }) => number)),
    ...(items.length === 1 && first !== undefined ? [first.name] : []),
    formats.shortRange(start, end),
    counted(users, 'user'),
    ...(items.length === 1 && first?.isLocked === true ? ['locked'] : []),
    ...(items.every(({ status }) => status !== 'planned') ? ['done'] : []),
  ];
  return parts.join(', ');
}
