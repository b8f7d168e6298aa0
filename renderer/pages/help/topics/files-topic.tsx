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
      <h3>Work files</h3>
      <p>
        <strong>Tools, Hand out a wave</strong> writes the people of one wave into a file of their own. A{' '}
        <code>.caskade-work</code> opens like a project and holds nobody else; a workbook has lists to choose from.
        <strong> Tools, Merge a work file</strong> takes over what was done there: statuses, methods, dates, tickets,
        attempts and notes. Imports, plans and settings of a work file stay in it.
      </p>
      <h3>Where the file should lie</h3>
      <p>
        On a disk of this computer. A project is one database file: on a network drive, or in a folder that OneDrive,
        Dropbox or another program synchronizes, two computers that write to it or a connection that breaks can damage
        it. Caskade says so above every page; hidden, the note stays in the status bar.
      </p>
      <ul>
        <li>
          <strong>Work on a local copy</strong> copies the project to this computer and opens the copy. The project
          stays as it is, and the copy remembers where it came from.
        </li>
        <li>
          <strong>Check in</strong> writes the copy back. The file as it was stays beside it as a backup. When somebody
          has changed it since, or has it open, nothing is written; open the file then, and{' '}
          <a href="#/work/merge">merge</a> the copy into it.
        </li>
      </ul>
      <h3>Two people and one file</h3>
      <p>
        Who opens a project first can change it. Everybody after that reads, and is told who has it open on which
        computer since when; <strong>Try again</strong> takes over when they have closed it. A small file with the
        ending <code>.lock</code> beside the project keeps this in order. When a computer failed, it locks nobody out
        for more than five minutes, on the same computer not at all.
      </p>
      <p>
        Commands such as a scheduled import still write while the project is open; pages show what they changed within
        seconds.
      </p>
    </>
  );
}
