import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';

export function DecimalOptions({ objects: _, ...settings }: OptionsProps) {
  return (
    <>
      <NumberSetting name="precision" label="setting.precision" min={1} max={38} {...settings} />
      <NumberSetting name="scale" label="setting.scale" min={0} max={18} {...settings} />
      <NumberSetting name="min" label="setting.min" digits={2} {...settings} />
      <NumberSetting name="max" label="setting.max" digits={2} {...settings} />
    </>
  );
}
