/** Array, databases, profiles, and why never otherwise. */
export function OrderTopic() {
  return (
    <>
      <ol>
        <li>
          <strong>Array.</strong> Balancer, DNS name and the array object of each site. The name must not be resolvable
          from outside, nor be that of OWA or Outlook Anywhere.
        </li>
        <li>
          <strong>Databases.</strong> Every database is bound to the array of its site. From then on new and repaired
          profiles take the name of the array.
        </li>
        <li>
          <strong>Profiles.</strong> The profiles that exist keep the server that they name. They are updated user by
          user, a day after their database at the earliest.
        </li>
        <li>
          <strong>Retire.</strong> A server can go when nothing names it any more: no profile, no database, no
          connection.
        </li>
      </ol>
      <p>
        In another order the work is done twice: a profile that is repaired while its database names a server takes that
        server again.
      </p>
    </>
  );
}
