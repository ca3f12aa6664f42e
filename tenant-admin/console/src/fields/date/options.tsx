import { DaySetting } from '../DaySetting.tsx';
import type { OptionsProps } from '../kind.ts';

/** The first and the last day that the field takes; either may be left out. */
export function DateOptions({ objects: _, ...settings }: OptionsProps) {
  return (
    <>
      <DaySetting name="min" label="setting.earliest" {...settings} />
      <DaySetting name="max" label="setting.latest" {...settings} />
    </>
  );
}
