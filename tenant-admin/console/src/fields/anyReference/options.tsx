import type { OptionsProps } from '../kind.ts';
import { ObjectSelect } from '../ObjectSelect.tsx';
import { OnDelete } from '../OnDelete.tsx';
import { TextSetting } from '../TextSetting.tsx';

export function AnyReferenceOptions(props: OptionsProps) {
  const { objects: _, ...settings } = props;
  return (
    <>
      <ObjectSelect {...props} several />
      <TextSetting name="inverse" label="setting.inverse" {...settings} />
      <OnDelete {...settings} />
    </>
  );
}
