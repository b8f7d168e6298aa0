import { reportHref } from '../../../routes/route.ts';
import { reportGroups, reportPurposes, reportTitles } from '../../../words/report-words.ts';

/** What each report is for, and what can be relied on in all of them. */
export function ReportsTopic() {
  return (
    <>
      <p>
        People who never open Caskade decide by its reports. The page <a href={reportHref('workbook')}>Reports</a> shows
        each as it will print; from there it is saved or printed. Ctrl+P on a page leads to its report.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">What it is for</th>
          </tr>
        </thead>
        <tbody>
          {reportGroups
            .flatMap(({ views }) => views)
            .map((view) => (
              <tr key={view}>
                <th scope="row">
                  <a href={reportHref(view)}>{reportTitles[view]}</a>
                </th>
                <td>{reportPurposes[view]}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <h3>The numbers agree</h3>
      <p>
        Every report is made of the same answers that the pages show, as of the same day. Each says whose it is, as of
        when, of which plan, and of which source files. The name of a file says the same:{' '}
        <code>CAS-Plan_Nordwind_2014-03-14_v3.xlsx</code> is the third version of the plan; before there is a plan it
        begins with <code>CAS-Status</code>. A report does not change afterwards: save it again for newer numbers.
      </p>
      <h3>Language, dates and paper</h3>
      <p>
        Words are English or German, whatever the language of the screen. Dates and numbers follow the country that is
        chosen; in tables they are real dates and numbers, which Excel shows as your computer does. Sentences about
        single people, databases and servers stay in English. The choice is kept for the next time.
      </p>
      <h3>Names are text</h3>
      <p>
        A name that looks like a formula, a link or HTML stays what it is: text. In CSV files, which have no other way,
        an apostrophe stands before it.
      </p>
      <h3>The workbook</h3>
      <p>
        Choose which sheets it has. Charts are drawn by Excel from the cells beside them: filter or correct a table, and
        they follow. Colours never stand alone; the word is always there.
      </p>
      <h3>The calendar</h3>
      <p>
        Open the file in Outlook or another calendar; a calendar of its own is easiest to take away again. When the plan
        has changed, save and open it once more: the events that are there are moved, not doubled, as long as the
        calendar keeps to the standard.
      </p>
      <h3>PDF</h3>
      <p>
        In its window Caskade writes PDF by itself. In a browser and on the command line it uses Edge, Chrome or
        Chromium of this computer without showing it. Where there is none, Print is offered: choose to save as PDF in
        the dialog of the browser. <code>caskade report</code> writes every report without the window, for scheduled
        tasks.
      </p>
    </>
  );
}
