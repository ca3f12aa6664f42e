import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';

export function PercentOptions({ objects: _, ...settings }: OptionsProps) {
  return (
    <>
      <NumberSetting name="scale" label="setting.scale" min={0} max={6} {...settings} />
      <NumberSetting name="min" label="setting.min" {...settings} />
      <NumberSetting name="max" label="setting.max" {...settings} />
    </>
  );
}
