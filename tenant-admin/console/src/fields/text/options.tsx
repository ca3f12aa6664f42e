import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';
import { TextSetting } from '../TextSetting.tsx';

export function TextOptions({ objects: _, ...settings }: OptionsProps) {
  return (
    <>
      <NumberSetting name="lengthMax" label="setting.lengthMax" min={1} max={1000} {...settings} />
      <TextSetting name="pattern" label="setting.pattern" {...settings} />
    </>
  );
}
