import { DaySetting } from '../DaySetting.tsx';
import type { OptionsProps } from '../kind.ts';

/** The first and the last moment that the field takes; either may be left out. */
export function DateTimeOptions({ objects: _, ...settings }: OptionsProps) {
  return (
    <>
      <DaySetting name="min" label="setting.notBefore" timed {...settings} />
      <DaySetting name="max" label="setting.notAfter" timed {...settings} />
    </>
  );
}
