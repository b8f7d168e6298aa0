import type { ProgressReport, WaveProgress } from '../../api/tracking-report.ts';
import type { WaveHead } from '../../api/wave-report.ts';
import { methodInWords } from '../../classification/state-words.ts';
import {
  type Column,
  type DocumentMark,
  heading,
  type Inline,
  type PlainBlock,
  paragraph,
  type Text,
  together,
} from '../../documents/document.ts';
import type { Wave } from '../../planning/plan.ts';
import { assertNever } from '../../shared/assert.ts';
import { trackStateWords } from '../../tracking/on-track.ts';
import { taskStatusWords } from '../../tracking/task-status.ts';
import type { ReportWords } from '../words/report-words.ts';
import { spanWords } from './gate-phrases.ts';
import type { TableMaker } from './row-limit.ts';
import { placeWords, type WavePerson, type WavePersonState } from './wave-people.ts';

/** What the sheets of waves are made of. */
export type WaveSheetFacts = {
  readonly waves: readonly WaveHead[];
  readonly progress: Pick<ProgressReport, 'waves' | 'rules'>;
  readonly membersOf: (wave: number) => Wave['members'];
  readonly peopleOf: (members: Wave['members']) => readonly WavePerson[];
};

/** The waves at a glance. */
export function waveOverview(
  { waves, progress }: WaveSheetFacts,
  words: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const { say, count, translate } = words;
  const columns: readonly Column[] = [
    { title: say('Wave'), kind: 'number' },
    { title: say('Name'), kind: 'head' },
    { title: say('Site'), kind: 'text' },
    { title: say('When'), kind: 'narrow' },
    { title: say('Users'), kind: 'number' },
    { title: say('Profiles'), kind: 'number' },
    { title: say('Helpdesk minutes'), kind: 'number' },
    { title: say('Minutes there are'), kind: 'number' },
    { title: say('Method'), kind: 'text' },
    { title: say('State'), kind: 'text' },
  ];
  return tables.table(columns, waves, (wave) => [
    count(wave.number),
    wave.isLocked ? say('{name} (locked)', { name: wave.name }) : wave.name,
    wave.site,
    spanWords(wave.start, wave.end, words),
    count(wave.users),
    count(wave.profiles),
    count(Math.round(wave.minutes)),
    count(Math.round(wave.capacityMinutes)),
    translate(methodInWords(wave.method)),
    trackOf(progressOf(progress, wave), words),
  ]);
}

/** The sheet of one wave on a page of its own that lies on its long side: who, where, and room to tick and to sign. */
export function waveSheet(wave: WaveHead, facts: WaveSheetFacts, words: ReportWords, tables: TableMaker): PlainBlock {
  const { say } = words;
  const people = facts.peopleOf(facts.membersOf(wave.number));
  const progress = progressOf(facts.progress, wave);
  return {
    kind: 'section',
    isLandscape: true,
    blocks: [
      heading(2, say('Wave {number}: {name}', { number: String(wave.number), name: wave.name })),
      { kind: 'figures', figures: figuresOf(wave, progress, words) },
      ...chargeTable(people, words),
      ...(progress?.stop.isPaused === true
        ? [
            {
              kind: 'warning' as const,
              label: say('Paused'),
              text: say('Too many verifications failed. Nobody goes on before it is found out why.'),
            },
          ]
        : []),
      paragraph(
        [
          say('Method: {words}.', { words: words.translate(methodInWords(wave.method)) }),
          say('Verify each person: V1 or V6 shows the array, and V2, V4 or V5 shows traffic through the balancer.'),
          say('Pause when more than {share} of the verifications fail.', {
            share: words.share(facts.progress.rules.stopPercent, 100),
          }),
        ].join(' '),
      ),
      ...peopleTable(wave, people, words, tables),
      ...callBackLines(people, words),
    ],
  };
}

function figuresOf(
  wave: WaveHead,
  progress: WaveProgress | null,
  words: ReportWords,
): Extract<PlainBlock, { kind: 'figures' }>['figures'] {
  const { say, count, share, plural } = words;
  const minutes = Math.round(wave.minutes);
  const there = Math.round(wave.capacityMinutes);
  const isOver = wave.minutes > wave.capacityMinutes;
  return [
    { label: say('When'), value: spanWords(wave.start, wave.end, words), note: wave.site, mark: null },
    {
      label: say('People'),
      value: count(wave.users),
      note: plural(wave.profiles, '{count} profile', '{count} profiles'),
      mark: null,
    },
    {
      label: say('Helpdesk minutes'),
      value: say('{minutes} of {there}', { minutes, there }),
      note: isOver ? say('over capacity') : share(minutes, there),
      mark: isOver ? 'at-risk' : null,
    },
    ...(progress === null
      ? []
      : [
          {
            label: say('State'),
            value: trackOf(progress, words),
            note: say('{verified} verified, {reported} reported, {open} open', {
              ...{ verified: progress.verified, reported: progress.reported, open: progress.open },
            }),
            mark: null,
          },
        ]),
  ];
}

function chargeTable(people: readonly WavePerson[], { say }: ReportWords): PlainBlock[] {
  const technicians = [...new Set(people.flatMap(({ assignee }) => assignee ?? []))];
  const titles = [say('In charge'), say('Phone'), say('Technicians'), say('Begun on, at'), say('Ended on, at')];
  return [
    {
      kind: 'table',
      columns: titles.map((title) => ({ title, kind: 'field' })),
      rows: [['', '', technicians.slice(0, mostTechnicians).join(', '), '', '']],
    },
  ];
}

const mostTechnicians = 6;

function peopleTable(
  wave: WaveHead,
  people: readonly WavePerson[],
  words: ReportWords,
  tables: TableMaker,
): PlainBlock[] {
  const { say, plural } = words;
  const columns: readonly Column[] = [
    { title: say('Done'), kind: 'box' },
    { title: say('Verified'), kind: 'box' },
    { title: say('Name'), kind: 'head' },
    { title: say('Phone'), kind: 'narrow' },
    { title: say('Office, department'), kind: 'text' },
    { title: say('PC'), kind: 'text' },
    { title: say('Outlook'), kind: 'narrow' },
    { title: say('Method'), kind: 'narrow' },
    { title: say('Time'), kind: 'field' },
    { title: say('Initials'), kind: 'field' },
  ];
  const total = plural(people.length, '{count} person.', '{count} people.');
  return tables.table(
    columns,
    people,
    (person): readonly Text[] => [
      person.state === 'open' ? box : '',
      person.state === 'open' || person.state === 'done' ? box : '',
      nameCell(person, words),
      person.phone ?? '',
      placeWords(person),
      computersOf(person),
      person.outlook ?? say('not known'),
      wave.method,
      '',
      '',
    ],
    total,
  );
}

/** Where nobody has to go any more, the name says why. */
function nameCell({ name, state }: WavePerson, words: ReportWords): Text {
  return state === 'open' ? name : [name, ', ', { mark: stateMarks[state], state: stateWords(state, words) }];
}

const stateMarks: Readonly<Record<Exclude<WavePersonState, 'open'>, DocumentMark>> = {
  ...{ done: 'in-progress', verified: 'done', exempt: 'exempt', 'no-task': 'done', gone: 'unknown' },
};

function stateWords(state: Exclude<WavePersonState, 'open'>, { say, translate }: ReportWords): string {
  switch (state) {
    case 'done':
    case 'verified':
    case 'exempt':
      return translate(taskStatusWords[state]);
    case 'no-task':
      return say('Nothing left to do');
    case 'gone':
      return say('No longer in the inventory.');
    default:
      return assertNever(state, 'state of a person in a wave');
  }
}

const box: Text = [{ box: '' }];

/** Each name stays on one line. */
function computersOf({ computers }: WavePerson): Text {
  const names = computers === null ? [] : computers.split(', ');
  return names.flatMap((code, i): readonly Inline[] => [...(i === 0 ? [] : [', ']), { code }]);
}

/** Those who are to be called back, and lines for others. */
function callBackLines(people: readonly WavePerson[], { say, day }: ReportWords): PlainBlock[] {
  const agreed = people.filter(({ callBackOn }) => callBackOn !== null);
  const columns: readonly Column[] = [
    { title: say('Called back'), kind: 'box' },
    { title: say('Name'), kind: 'text' },
    { title: say('Phone'), kind: 'text' },
    { title: say('When'), kind: 'field' },
    { title: say('Why'), kind: 'field' },
  ];
  const known = agreed.map(({ name, phone, callBackOn, note }): readonly Text[] => [
    box,
    name,
    phone ?? '',
    callBackOn === null ? '' : day(callBackOn),
    note ?? '',
  ]);
  const empty = Array.from({ length: emptyLines }, (): readonly Text[] => [box, '', '', '', '']);
  return together([heading(3, say('Call back')), { kind: 'table', columns, rows: [...known, ...empty] }]);
}

const emptyLines = 4;

function progressOf({ waves }: Pick<ProgressReport, 'waves'>, { number }: WaveHead): WaveProgress | null {
  return waves.find(({ wave }) => wave === number) ?? null;
}

function trackOf(progress: WaveProgress | null, { translate }: ReportWords): string {
  return progress === null ? '' : translate(trackStateWords[progress.track]);
}
