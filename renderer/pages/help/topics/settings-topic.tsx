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
    </>
  );
}
