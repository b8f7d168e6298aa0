/** From the answer to a plan that is signed off and carried out. */
export function PlanTopic() {
  return (
    <>
      <p>
        The plan puts the work in the only safe order and splits people into waves that the helpdesk can carry. The same
        inventory and settings always give the same plan.
      </p>
      <h3>Make it</h3>
      <ol>
        <li>
          <strong>Findings</strong> first: an open blocker stops its site. Each finding says what to do, and does it
          where the program can.
        </li>
        <li>
          <strong>Settings</strong>: start, working days and blackouts, what the helpdesk can do in a day, the pilot,
          VIPs, the order of sites, a method for each version of Outlook.
        </li>
        <li>
          <strong>Plan</strong>: a chain of gates for every site. Choose a step to see its command, how to verify it and
          how to take it back.
        </li>
        <li>
          <strong>Waves</strong> as a board, a table or a calendar: the same waves in three views.
        </li>
      </ol>
      <h3>Argue with it</h3>
      <p>
        Drag a card, or select it and press M. What the move does to both waves is said before and after, and Ctrl+Z
        takes it back. A move that a rule forbids is refused with the rule, and with the first wave that would take the
        person. Whoever was moved is pinned: planning again keeps pins and locked waves, and lists who else would move,
        and why, before anything is changed.
      </p>
      <p>
        People who work in each other’s mailboxes stay together. One of them can go alone when you accept which
        permissions are split. A group that is too large for a wave can be cut at the few permissions that hold it
        together.
      </p>
      <h3>Sign it off</h3>
      <p>
        <strong>Versions</strong> keep the plan as a baseline, try it with other settings beside the plan in force, and
        compare two of them with the old above the new. A version that is made the plan brings its settings along; what
        was the plan before stays as a version.
      </p>
      <h3>Carry it out</h3>
      <p>
        The <strong>Runbook</strong> has every command, its verification and its rollback, in order. Mark a step as done
        with your initials, and as verified with what proves it: paste what the shell answered or drop a transcript, and
        the values are compared with what the step should have done. A database cannot be rebound before its array
        exists, and a wave cannot start before the rebinds of its people are verified.
      </p>
    </>
  );
}
