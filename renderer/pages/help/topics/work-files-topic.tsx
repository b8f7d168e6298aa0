/** A wave on a second computer or in a workbook, and back. */
export function WorkFilesTopic() {
  return (
    <>
      <p>
        A project is one file, and one computer at a time writes to it. A wave can leave it as a file of its own, so
        that somebody else works on it at the same time; merging brings back what was done there.
      </p>
      <h3>Hand a wave out</h3>
      <p>
        Tracking, <strong>Work files</strong>, Hand out a wave…, or Hand out… in the menu of a wave. A{' '}
        <strong>work file</strong> opens in another Caskade like a project, with the people of the wave alone. An{' '}
        <strong>Excel workbook</strong> has a row for each computer: statuses are chosen from a list, and what says who
        is who is locked. The list of work files shows which waves are out and which are back.
      </p>
      <h3>Merge it</h3>
      <p>
        Merge a work file… takes the file that came back; it can also be dropped on the page. You see first what it
        brings, from old to new, with who and when; nothing is written before you merge. Merging is one step, which
        Ctrl+Z takes back. Merging the same file again changes nothing, and a file can be merged while the work on it
        goes on.
      </p>
      <h3>Conflicts</h3>
      <p>
        A field that was changed on both sides since the wave left is a conflict. Choose ours, what the project has, or
        theirs, what the file has, for each field or for all. What is not decided stays as it is and comes again with
        the next merge. The value that is not taken stays in the history of the person; notes never conflict: all of
        them are kept.
      </p>
      <h3>Rows that cannot be read</h3>
      <p>
        Problems are listed with sheet, row, column and what to do. Copy the list for whoever filled in the workbook;
        everything else is merged.
      </p>
    </>
  );
}
