/** Where the work is kept, and how nothing of it is lost. */
export function FilesTopic() {
  return (
    <>
      <p>
        A project is one file with the ending <code>.caskade</code>. It holds the inventory, every import with its file
        names and checksums, the settings, the plan and the whole history.
      </p>
      <h3>Undo and history</h3>
      <p>
        Everything that changes the project is a step: <kbd>Ctrl+Z</kbd> takes the last one back, <kbd>Ctrl+Y</kbd> does
        it again. The <a href="#/history">history</a> lists all steps with who and when, and goes back to any of them.
        Undo works after a restart too.
      </p>
      <h3>Backups</h3>
      <ul>
        <li>
          <strong>File, Save a backup</strong> writes a checked copy while you work. <strong>Restore a backup</strong>{' '}
          makes a project of it under a new name; nothing is overwritten.
        </li>
        <li>
          A newer version of the program copies a file before it brings it up to date, and puts the copy beside it.
        </li>
        <li>Every change is written as a whole or not at all, also when the power fails.</li>
      </ul>
      <h3>Where the file should lie</h3>
      <p>
        On a local disk. Network drives and folders that are synchronized can damage a file that two computers have
        open.
      </p>
    </>
  );
}
