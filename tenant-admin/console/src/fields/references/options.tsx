import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';
import { ObjectSelect } from '../ObjectSelect.tsx';
import { OnDelete } from '../OnDelete.tsx';
import { TextSetting } from '../TextSetting.tsx';

export function ReferencesOptions(props: OptionsProps) {
  const { objects: _, ...settings } = props;
  return (
    <>
      <ObjectSelect {...props} />
      <NumberSetting name="atMost" label="setting.atMost" min={1} max={200} {...settings} />
      <TextSetting name="inverse" label="setting.inverse" {...settings} />
      <OnDelete {...settings} />
    </>
  );
}
