import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';

export function UrlOptions({ objects: _, ...settings }: OptionsProps) {
  return <NumberSetting name="lengthMax" label="setting.lengthMax" min={1} max={2000} {...settings} />;
}
