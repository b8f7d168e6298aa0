/** From an empty project to the answer. */
export function StartTopic() {
  return (
    <>
      <p>
        Exchange Server 2010 puts Outlook behind Client Access servers. Where the array of a site was created late,
        Outlook profiles and databases still name one server. Caskade tells who that is, why, and in which order to
        change it.
      </p>
      <ol>
        <li>
          <strong>Make a project.</strong> One organization is one project, and one project is one file. To look around
          first, open a sample.
        </li>
        <li>
          <strong>Import what you have.</strong> Servers, arrays, databases and mailboxes give a first answer; profiles
          make it exact. <a href="#/help/export">What to export</a>
        </li>
        <li>
          <strong>Read the overview.</strong> The sentence on top is the answer. Every number opens exactly the users
          that it counts.
        </li>
        <li>
          <strong>Explain the unknown.</strong> Names that nothing explains stand in the{' '}
          <a href="#/settings">settings</a>: say what they are, and the answer changes at once.
        </li>
        <li>
          <strong>Follow “What to do next”.</strong> Arrays first, then databases, then profiles.{' '}
          <a href="#/help/order">Why in this order</a>
        </li>
        <li>
          <strong>Import again every week.</strong> What was done shows as done, and what came back shows as come back.
        </li>
      </ol>
    </>
  );
}
