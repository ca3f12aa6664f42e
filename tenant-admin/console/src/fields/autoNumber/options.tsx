import type { OptionsProps } from '../kind.ts';
import { TextSetting } from '../TextSetting.tsx';

export function AutoNumberOptions({ objects: _, ...settings }: OptionsProps) {
  return <TextSetting name="prefix" label="setting.prefix" {...settings} />;
}
