import { describe, expect, it } from 'vitest';
import { wholeList } from '../../core/lists/list-query.ts';
import { appearances, inAppOf } from './in-app.ts';
import { seriousViolations, takePicture } from './inspect-page.ts';
import { useBrowser } from './open-app.ts';
import { personOf } from './page-objects/person.ts';
import { taskOf } from './page-objects/task.ts';
import { useNordwind } from './use-nordwind.ts';

const browser = useBrowser();
const { project: nordwind, newestChange, start } = useNordwind(browser);
const inApp = inAppOf(browser);

/** Where the pane of somebody is: the ids are the rows of the mailboxes. */
async function at(alias: string): Promise<string> {
  const { rows } = await nordwind().client.call('list.page', {
    ...{ list: 'users', offset: 0, limit: 1000, columns: ['alias'], asOf: null },
    query: wholeList,
  });
  const id = rows.find(({ cells }) => cells.alias === alias)?.id;
  if (id === undefined) throw new Error(`${alias} is no user`);
  return `#/users?open=${id}`;
}

describe('the task of a person', () => {
  it('gets a status by S and a letter, with the reason that belongs to it, and Ctrl+Z takes it back', async () =>
    inApp(
      nordwind(),
      async (page) => {
        const task = taskOf(page);
        await task.waitForStatus('Not planned');
        await task.askByKey('s');
        await page.keyboard.press('f');
        await task.dialog.getByRole('button', { name: 'Set to Failed' }).waitFor();
        await page.keyboard.press('Enter');
        await task.dialog.getByText('Choose why it failed.').waitFor();
        await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SELECT');
        await task.dialog.getByLabel('Reason').selectOption('outlook-not-found');
        await task.dialog.getByLabel('Remark').fill('on the laptop');
        await page.keyboard.press('Enter');
        await task.waitForStatus('Failed');
        const failed = await task.readPart('Task');
        const { what, by } = await newestChange();
        await page.locator('[data-pane="details"]').focus();
        await page.keyboard.press('Control+z');
        await task.waitForStatus('Not planned');
        expect({ failed, what, by, undone: (await task.readPart('Task')).slice(0, 2) }).toEqual({
          failed: [
            'Task',
            'Failed',
            'No Outlook on this computer – on the laptop. Said 14 Mar 2014 by lead.',
            'Start again',
            'Done',
            'Postpone…',
            'Set status…S',
          ],
          what: 'Magnus Lien: Failed',
          by: 'lead',
          undone: ['Task', 'Not planned'],
        });
      },
      { at: await at('mlien') },
    ));

  it('is not begun for somebody whose profile is frozen, and the dialog says why', async () =>
    inApp(
      nordwind(),
      async (page) => {
        const task = taskOf(page);
        await task.waitForStatus('Not planned');
        const offered = (await task.readPart('Task')).slice(2);
        await task.askByKey('s');
        await page.keyboard.press('d');
        await task.dialog.getByText('Rebind the database first.').waitFor();
        await takePicture(page, 'task-frozen');
        const refused = { statuses: await task.readRefused(), effect: await task.readEffect() };
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        await task.dialog.waitFor({ state: 'hidden' });
        expect({ offered, refused, newest: (await newestChange()).id }).toEqual({
          offered: ['Waiting…', 'Set status…S'],
          refused: {
            statuses: ['Planned: not from here', 'In progress: frozen', 'Done (reported): frozen'],
            effect: [
              'The profile names the array and the database does not: a repair would take it back. Rebind the database first.',
            ],
          },
          newest: start(),
        });
      },
      { at: await at('jmoe') },
    ));

  it('is closed for one PC that is gone, and the other PC decides then', async () =>
    inApp(
      nordwind(),
      async (page) => {
        const task = taskOf(page);
        await task.waitForStatus('Not planned');
        const before = await task.readDevices();
        await task.pane.getByRole('button', { name: 'Status of LT-1025 only' }).click();
        await page.getByRole('menuitem', { name: 'Exempt…' }).click();
        await task.dialog.getByText('LT-1025 of Hilde Bakke').waitFor();
        await task.dialog.getByLabel('Why no work is to be done').fill('The PC is gone');
        await page.keyboard.press('Enter');
        await task.waitForStatus('Verified');
        await expect.poll(task.readFocused).toBe('Status of LT-1025 only');
        expect({ before, after: await task.readDevices() }).toEqual({
          before: ['LT-1025 Not planned', 'WS-1025 Verified | WS-1025 names outlook-osl, seen 14 Mar 2014.'],
          after: [
            'LT-1025 Exempt | The PC is gone. Said 14 Mar 2014 by lead.',
            'WS-1025 Verified | WS-1025 names outlook-osl, seen 14 Mar 2014.',
          ],
        });
      },
      { at: await at('hbakke') },
    ));

  it('goes the way of a call by buttons, a note by N and values changed where they stand; the history has it all', async () =>
    inApp(
      nordwind(),
      async (page) => {
        const task = taskOf(page);
        await task.waitForStatus('Not planned');
        await task.pane.getByRole('button', { name: 'Start', exact: true }).click();
        await task.waitForStatus('In progress');
        const focused = await task.readFocused();
        await task.change('Ticket', 'INC-4711');
        await task.change('Call back on', '2014-03-18');
        await task.change('Method used', 'M1');
        await task.pane.getByRole('button', { name: '+1 attempt' }).click();
        await task.pane.getByRole('button', { name: 'Assigned to: lead. Change' }).waitFor();
        await task.change('Assigned to', 'eva');
        await task.pane.getByRole('button', { name: 'Assigned to: eva. Change' }).waitFor();
        await task.askByKey('n');
        await page.keyboard.type('In the office Tue to Thu.');
        await page.keyboard.press('Enter');
        await task.pane.getByText('In the office Tue to Thu.', { exact: true }).waitFor();
        await task.pane.getByRole('button', { name: 'Done', exact: true }).click();
        await task.waitForStatus('Done (reported)');
        await takePicture(page, 'task-reported');
        await expect.poll(async () => (await task.readPart('History')).join('\n')).toContain('Done (reported)');
        const [, , ...history] = await task.readPart('History');
        const { status, assignee, ticket, callBackOn, attempts } = await nordwind().client.call('task.get', {
          ...{ person: 2, asOf: null },
        });
        expect({
          ...{ focused, task: { status, assignee, ticket, callBackOn, attempts } },
          said: (await task.readPart('Task')).slice(1, 3),
          followUp: await task.readPart('Follow-up'),
          history: history.slice(0, 10),
        }).toEqual({
          focused: 'Set status…S',
          task: { status: 'done', assignee: 'eva', ticket: 'INC-4711', callBackOn: null, attempts: 1 },
          said: ['Done (reported)', 'Reported 14 Mar 2014 by lead, not seen by a scan since.'],
          followUp: [
            ...['Follow-up', 'Assigned to', 'eva', 'Take it', 'Ticket', 'INC-4711', 'Call back on', 'not said'],
            ...['Last contact', 'not said', 'Today', 'is the last contact', 'Attempts', '1', '+1', 'attempt'],
            ...['Method used', 'repair the account (M1)'],
          ],
          history: [
            'WS-1002: Not planned → In progress by lead',
            'assigned to: nobody → lead',
            'ticket: none → INC-4711',
            'call back on: none → 18 Mar 2014',
            'WS-1002: method used: none → repair the account (M1)',
            'one more attempt to reach them, 14 Mar 2014',
            'assigned to: lead → eva',
            'note: “In the office Tue to Thu.”',
            'WS-1002: In progress → Done (reported)',
            'call back on: 18 Mar 2014 → none',
          ],
        });
      },
      { at: await at('mlien') },
    ));

  it('keeps a value as it was after Esc, and leaves the pane open', async () =>
    inApp(
      nordwind(),
      async (page) => {
        const task = taskOf(page);
        await task.waitForStatus('Not planned');
        await task.pane.getByRole('button', { name: 'Ticket: none. Change' }).click();
        await page.keyboard.type('wrong');
        await page.keyboard.press('Escape');
        await expect.poll(task.readFocused).toBe('Ticket: none. Change');
        expect((await newestChange()).id).toBe(start());
      },
      { at: await at('mlien') },
    ));

  it.each([
    ['shared-invoice', 'Invoice Shared', 'Nothing is to be done for this person.'],
    [
      'isolberg',
      'Ingrid Solberg',
      'Nothing is to be done for this person. WS-1001 names outlook-osl, seen 14 Mar 2014.',
    ],
  ])('of %s, with nothing to do, is one quiet line', async (alias, name, line) =>
    inApp(
      nordwind(),
      async (page) => {
        const task = taskOf(page);
        await personOf(page).ready(name);
        await task.pane.getByRole('region', { name: 'Task' }).waitFor();
        expect({ task: await task.readPart('Task'), followUp: await task.readPart('Follow-up') }).toEqual({
          task: ['Task', line],
          followUp: [],
        });
      },
      { at: await at(alias) },
    ),
  );
});

it.each(Object.entries(appearances))(
  'in %s the task and the dialog have nothing that axe calls serious',
  (name, look) =>
    at('hbakke').then((place) =>
      inApp(
        nordwind(),
        async (page) => {
          const task = taskOf(page);
          await task.waitForStatus('Not planned');
          await takePicture(page, `task-pane-${name.replace(' ', '-')}`);
          const pane = await seriousViolations(page);
          await task.askByKey('s');
          await page.keyboard.press('d');
          await task.dialog.getByLabel('Day of the work').waitFor();
          await takePicture(page, `task-dialog-${name.replace(' ', '-')}`);
          const status = await seriousViolations(page);
          await page.keyboard.press('Escape');
          await task.dialog.waitFor({ state: 'hidden' });
          await task.askByKey('n');
          expect({ pane, status, note: await seriousViolations(page) }).toEqual({ pane: [], status: [], note: [] });
        },
        { at: place, appearance: { ...look, viewport: { width: 1440, height: 1100 } } },
      ),
    ),
);
