import { type AnswerPart, answerParts } from '../../classification/answer-part.ts';
import { answerPartWords } from '../../lists/columns.ts';
import { type TrackState, trackStates, trackStateWords } from '../../tracking/on-track.ts';
import { type TaskStatus, taskStatuses, taskStatusWords } from '../../tracking/task-status.ts';
import type { SheetBlock, Tone } from '../sheet.ts';
import type { Phrase, ReportWords } from '../words/report-words.ts';
import { smallColumn } from './small-sheet.ts';
import { partTones, statusTones } from './state-tones.ts';
import { trackTones } from './wave-sheet.ts';

/** What the states and words of a workbook mean. */
export function wordBlocks(words: ReportWords): readonly SheetBlock[] {
  const { say, translate } = words;
  const grid = <Code extends string>(
    title: Phrase,
    codes: readonly Code[],
    names: Readonly<Record<Code, string>>,
    meanings: Readonly<Record<Code, Phrase>>,
    tones: Readonly<Record<Code, Tone>>,
  ): readonly SheetBlock[] => [
    { kind: 'heading', text: say(title) },
    wordGrid(
      codes.map((code) => ({ word: translate(names[code]), meaning: say(meanings[code]), tone: tones[code] })),
      words,
    ),
  ];
  return [
    ...grid('States of users', answerParts, answerPartWords, partMeanings, partTones),
    ...grid('Statuses of tasks', taskStatuses, taskStatusWords, statusMeanings, statusTones),
    ...grid('How a wave goes', trackStates, trackStateWords, trackMeanings, trackTones),
    { kind: 'heading', text: say('Other words') },
    wordGrid(
      otherWords.map(([word, meaning]) => ({ word: say(word), meaning: say(meaning), tone: null })),
      words,
    ),
  ];
}

type Explained = { readonly word: string; readonly meaning: string; readonly tone: Tone | null };

function wordGrid(explained: readonly Explained[], { say }: ReportWords): SheetBlock {
  const tones = explained.flatMap(({ word, tone }) => (tone === null ? [] : [[word, tone] as const]));
  return {
    kind: 'grid',
    columns: [
      smallColumn('word', say('Word'), 'text', 26, { tones: tones.length === 0 ? null : Object.fromEntries(tones) }),
      smallColumn('meaning', say('What it means'), 'text', 90, { wraps: true }),
    ],
    rows: explained.map(({ word, meaning }) => [word, meaning]),
  };
}

const partMeanings: Readonly<Record<AnswerPart, Phrase>> = {
  'on-array': 'Database and profile name the array, or no profile is expected.',
  profile: 'The database is right; the profile names a server and has to be updated.',
  'database-first': 'The database names a server: it is rebound first, the profile follows.',
  'will-revert': 'The profile is right and the database is not: the next repair brings the old server back.',
  'no-array': 'The site has no array yet; it is created first.',
  unknown: 'Nothing shows that the user depends on a server; the data does not tell more.',
  other: 'No server is named, but something else has to be put right, such as a web name.',
  exempt: 'Stays on its server on purpose; not part of the work.',
  'out-of-scope': 'A mailbox of another version of Exchange; not part of the work.',
};

const statusMeanings: Readonly<Record<TaskStatus, Phrase>> = {
  'not-planned': 'There is something to do, and no wave has it.',
  planned: 'A wave has it.',
  informed: 'The person knows what comes.',
  'in-progress': 'Somebody is at it.',
  done: 'Somebody says that it is done; nothing has proven it yet.',
  verified: 'Evidence that is newer than the work shows the array.',
  failed: 'It did not work, or newer evidence still names an old server.',
  postponed: 'Agreed for another day.',
  'no-contact': 'The person could not be reached.',
  waiting: 'The person has to do something first.',
  skipped: 'The person does not want it now.',
  exempt: 'No work is to be done, for a reason.',
  reverted: 'It was verified, and newer evidence names an old server again.',
};

const trackMeanings: Readonly<Record<TrackState, Phrase>> = {
  verified: 'Everybody is verified or exempt.',
  completed: 'Everybody is reported, verified or exempt.',
  'off-track': 'The last day has passed, and somebody is open.',
  'not-started': 'Nothing was begun, and it starts in more than 7 days.',
  'due-soon': 'Nothing was begun, and it starts in 7 days or less.',
  'at-risk': 'It should have begun, or it ends soon and goes slower than it has to.',
  'on-track': 'It goes as planned.',
};

const otherWords: readonly (readonly [word: Phrase, meaning: Phrase])[] = [
  ['Reported', 'Never counted as verified: what is reported waits for a scan or a log that is newer than the work.'],
  ['Blast radius', 'How many users lose Outlook when the server that they use stops.'],
  ['Burn-down', 'How many people are left at the end of each day.'],
  ['Baseline', 'The plan as it was saved when it was signed off; later plans are compared with it.'],
  ['Load', 'Minutes that a wave is expected to take of the helpdesk, as a share of the minutes that its days leave.'],
  ['Paused', 'More verifications of the wave failed than the settings bear; its cause is found first.'],
  ['As of', 'The day up to which the ages of data are counted.'],
];
