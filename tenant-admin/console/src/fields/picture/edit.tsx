import { acceptOf, ChosenFiles } from '../file/edit.tsx';
import { filesOf } from '../file/stored.ts';
import type { EditProps } from '../kind.ts';

export const PICTURES = ['image/png', 'image/jpeg', 'image/gif'];

/** On a phone the browser offers the camera as well. */
export function PictureEdit({ id, field, value, onChange }: EditProps) {
  return (
    <ChosenFiles
      id={id ?? ''}
      accept={acceptOf(field.settings, PICTURES.join(','))}
      atMost={1}
      files={filesOf(value)}
      onChange={([picture]) => onChange?.(picture ?? null)}
    />
  );
}
