import { ChoicesEdit } from '../choice/edit.tsx';
import type { EditProps } from '../kind.ts';

/** None chosen is no value. */
export function MultipleChoiceEdit({ onChange, ...others }: EditProps) {
  return <ChoicesEdit {...others} onChange={chosen => onChange?.(Array.isArray(chosen) && chosen.length > 0 ? chosen : null)} />;
}
