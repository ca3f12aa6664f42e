/** Nobody writes what a list comes to. */
export function RollUpEdit() {
  return null;
}
