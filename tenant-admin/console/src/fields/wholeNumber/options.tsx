import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';

export function WholeNumberOptions({ objects: _, ...settings }: OptionsProps) {
  return (
    <>
      <NumberSetting name="min" label="setting.min" {...settings} />
      <NumberSetting name="max" label="setting.max" {...settings} />
    </>
  );
}
