import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';

export function RatingOptions({ objects: _, ...settings }: OptionsProps) {
  return <NumberSetting name="max" label="setting.stars" min={3} max={10} {...settings} />;
}
