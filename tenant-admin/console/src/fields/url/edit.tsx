import type { EditProps } from '../kind.ts';
import { TextInput } from '../TextInput.tsx';

const EXAMPLE = 'https://example.com';

export function UrlEdit(props: EditProps) {
  return <TextInput {...props} placeholder={EXAMPLE} fits={text => /^https?:\/\/[^\s@]+$/i.test(text.trim())} />;
}
