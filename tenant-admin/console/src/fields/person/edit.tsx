import type { EditProps } from '../kind.ts';
import { NamedSelect } from '../NamedSelect.tsx';

export function PersonEdit(props: EditProps) {
  return <NamedSelect {...props} which="people" />;
}
