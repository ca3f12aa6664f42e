import type { EditProps } from '../kind.ts';
import { TextInput } from '../TextInput.tsx';
import { isOfForm } from './mask.ts';

export function SerialNumberEdit(props: EditProps) {
  const { pattern } = props.field.settings;
  const form = typeof pattern === 'string' ? pattern : '';
  return <TextInput {...props} placeholder={form} fits={text => form === '' || isOfForm(form, text)} />;
}
