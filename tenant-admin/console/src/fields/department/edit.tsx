import type { EditProps } from '../kind.ts';
import { NamedSelect } from '../NamedSelect.tsx';

export function DepartmentEdit(props: EditProps) {
  return <NamedSelect {...props} which="departments" />;
}
