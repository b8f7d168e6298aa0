/** What to do with findings. */
export function FindingsTopic() {
  return (
    <>
      <p>
        Caskade looks through the data for everything that can hurt the migration, and says what to do about it. The
        page <a href="#/findings/work">Findings</a> is the list of this work.
      </p>
      <dl>
        <dt>Blocker</dt>
        <dd>The plan of its site stands still until it is dealt with or accepted. The users of the site wait.</dd>
        <dt>High</dt>
        <dd>Somebody will lose Outlook, or finished work will undo itself.</dd>
        <dt>Medium</dt>
        <dd>A risk, or data that cannot be relied on.</dd>
        <dt>Low, information</dt>
        <dd>Worth knowing; nothing waits for it.</dd>
      </dl>
      <ul>
        <li>
          <strong>Numbers</strong> open their rows: the databases, servers, profiles or users that are concerned.
        </li>
        <li>
          <strong>Actions</strong> are offered where the program can help: plan the array of a site, exempt a database,
          say what a name is, enter what a check gave, or see when the plan does it.
        </li>
        <li>
          <strong>Accept</strong> what can stay, with the reason, who answers for it and the last day. After that day
          the finding is open again and says so. Accepted findings stay at the end of the page and in every report.
        </li>
        <li>
          <strong>Not answered yet</strong> are questions that no export answers, or whose export is missing. An answer
          can raise a finding or rule one out.
        </li>
      </ul>
      <p>
        <kbd>J</kbd> and <kbd>K</kbd> go to the next and the previous finding, <kbd>Enter</kbd> unfolds it, <kbd>A</kbd>{' '}
        accepts it. <a href="#/findings">All findings as a list</a> can be filtered and saved.
      </p>
    </>
  );
}
