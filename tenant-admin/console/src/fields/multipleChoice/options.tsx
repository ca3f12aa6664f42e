import { ChoiceOptions } from '../choice/options.tsx';
import type { OptionsProps } from '../kind.ts';
import { NumberSetting } from '../NumberSetting.tsx';

export function MultipleChoiceOptions(props: OptionsProps) {
  const { objects: _, ...settings } = props;
  return (
    <>
      <ChoiceOptions {...props} />
      <NumberSetting name="atMost" label="setting.atMost" min={1} max={200} {...settings} />
    </>
  );
}
