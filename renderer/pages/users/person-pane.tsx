/** A person as a call goes: state, why, what to do, what their profiles say, history (ux.md 3). `id` is that of the mailbox. */
export function PersonPane({ id }: { readonly id: number }) {
  return <p>{id}</p>;
}
