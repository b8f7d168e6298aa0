/** How files come in, and what becomes of what is wrong in them. */
export function ImportTopic() {
  return (
    <>
      <p>
        Choose files with <kbd>Ctrl+I</kbd>, drop them anywhere in the window, or paste a table. Several files at once
        are one import: one step to undo.
      </p>
      <ol>
        <li>
          <strong>File.</strong> Each card says what the file was recognized as, and why. Say otherwise where that is
          wrong.
        </li>
        <li>
          <strong>Sheet, header row, columns, values.</strong> These are asked only where something is not clear. What
          you choose is remembered for files with the same headers.
        </li>
        <li>
          <strong>Check.</strong> Rows that cannot be used stand there with the reason. Correct them in place, leave
          them out, or save them as a file with the reasons for whoever made the export.
        </li>
        <li>
          <strong>Changes.</strong> What would be new, changed and gone, old above new, and what it does to the answer.
          Nothing is written before you press Import.
        </li>
      </ol>
      <h3>When a file is imported again</h3>
      <ul>
        <li>
          Rows are known by what does not change (address, distinguished name, computer and profile), so nothing
          doubles.
        </li>
        <li>
          What a complete export no longer holds is marked as gone, never deleted. A part of the organization is
          imported as such.
        </li>
        <li>Newer evidence replaces older, and never the other way round.</li>
        <li>An empty column never erases what is known.</li>
      </ul>
      <h3>Way back</h3>
      <p>
        <kbd>Ctrl+Z</kbd> takes an import back as a whole. Earlier imports are taken back on the page{' '}
        <a href="#/imports">Imports</a>, together with what was built on them.
      </p>
    </>
  );
}
