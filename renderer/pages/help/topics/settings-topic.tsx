/** What only people know. */
export function SettingsTopic() {
  return (
    <>
      <p>
        Exports do not say everything. What only you know stands in the <a href="#/settings">settings</a>; each change
        is one step that can be undone, and shows at once what it does to the answer.
      </p>
      <ul>
        <li>
          <strong>Planned arrays</strong> take users out of “no array in the site” and give the plan a name to move to.
        </li>
        <li>
          <strong>Known names</strong> explain what profiles name: an alias of a server, the balancer, a web name, a
          server that is gone.
        </li>
        <li>
          <strong>Balancer and probes</strong> are checks that no export holds. Each says what to type, and what the
          answer means.
        </li>
        <li>
          <strong>Exemptions</strong> take out what stays on a server on purpose, with the reason.
        </li>
        <li>
          <strong>Retired servers</strong> are gone, or going: profiles that name them are urgent.
        </li>
      </ul>
      <h3>What the plan is made from</h3>
      <ul>
        <li>
          <a href="#/settings/calendar">Calendar</a>: the first day, the days of the week on which people work, and
          blackouts for the whole project, a site or a wave. In the month, arrows move by days and weeks, Page Up and
          Page Down by months, and Enter chooses the first and then the last day of a blackout.
        </li>
        <li>
          <a href="#/settings/capacity">Capacity</a>: agents, their minutes, how many users call about a method and how
          long a call takes. The sentence on top says what that gives in a day; waves are packed by the same figures.
        </li>
        <li>
          <a href="#/settings/methods">Methods</a>: how profiles of each Outlook version are put right. A method that a
          version cannot take is refused with the reason.
        </li>
        <li>
          <a href="#/settings/people">People</a>: who is in the pilot, the order of sites, VIPs, who stays together and
          who must not go at once, and which permissions count for that. Pins, locked waves and cut permissions are made
          on the waves and taken back here too.
        </li>
      </ul>
      <p>
        Every field shows what holds. Where the project says nothing that is a default, and “Back to default” returns to
        it. A plan stays as it is when settings change: the page says that it was made with other settings, and{' '}
        <strong>Plan again…</strong> shows what would change before it does.
      </p>
    </>
  );
}
