/** The terms as Microsoft and this program use them. */
export function TermsTopic() {
  return (
    <dl>
      {terms.map(([term, meaning]) => (
        <div key={term}>
          <dt>
            <strong>{term}</strong>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

const terms: readonly (readonly [string, string])[] = [
  ['Client Access server (CAS)', 'The role of Exchange 2010 that Outlook connects to.'],
  [
    'Client Access array',
    'One name for the Client Access servers of a site. It is an object in the directory; a balancer does the balancing.',
  ],
  ['RpcClientAccessServer', 'The name to which a mailbox database is bound. A new Outlook profile takes it.'],
  ['AD site', 'A part of the network. Each site has at most one array.'],
  ['Profile', 'What Outlook on one computer knows of a user: among other things the server that it connects to.'],
  ['Endpoint', 'The server name in a profile.'],
  [
    'Declared, expected, observed',
    'What the profile names, what it should name, and through what Outlook connected in fact.',
  ],
  ['Rebind', 'Set the RpcClientAccessServer of a database to the array. Existing profiles stay as they are.'],
  ['Revert', 'A profile that names the array falls back to a server, because its database names one.'],
  ['Blast radius', 'Who loses Outlook when a server stops today.'],
  ['Wave', 'The users whose profiles are updated in the same days. Called batch elsewhere.'],
  ['Evidence', 'Where a statement comes from: the file, the row, and how old it is.'],
];
