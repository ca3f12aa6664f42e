import { filesOf, type StoredFile, usePicture } from '../file/stored.ts';
import { FileLink } from '../file/view.tsx';
import type { ViewProps } from '../kind.ts';

/** The picture, small, above its name; one that is too large to be shown on the way goes by its name alone. */
export function PictureView({ value }: ViewProps) {
  const [picture] = filesOf(value);
  return picture ? <Picture picture={picture} /> : null;
}

function Picture({ picture }: { picture: StoredFile }) {
  const shown = usePicture(picture);
  return (
    <span className="picture">
      {shown && <img src={shown} alt={picture.name} />}
      <FileLink file={picture} />
    </span>
  );
}
