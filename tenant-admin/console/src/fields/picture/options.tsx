import { MediaTypes } from '../file/options.tsx';
import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';
import { PICTURES } from './edit.tsx';

export function PictureOptions(props: OptionsProps) {
  const { objects: _, ...settings } = props;
  return (
    <>
      <MediaTypes {...props} offered={PICTURES} />
      <NumberSetting name="sizeMax" label="setting.sizeMax" min={1} max={100} {...settings} />
    </>
  );
}
