/** Nobody writes what is computed. */
export function FormulaEdit() {
  return null;
}
