import type { EditProps } from '../kind.ts';
import { TextInput } from '../TextInput.tsx';

const EXAMPLE = 'name@example.com';

/** Plain text rather than the browser's own kind for e-mail, which turns names in other scripts into code. */
export function EmailEdit(props: EditProps) {
  return <TextInput {...props} placeholder={EXAMPLE} fits={text => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())} />;
}
