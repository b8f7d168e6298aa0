/** TO COME */
export function PlanAgainDialog(_props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return null;
}
