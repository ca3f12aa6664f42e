import { Select } from 'antd';
import type { Option } from '../../graph/desk.ts';
import { labelIn, spoken } from '../../graph/labels.ts';
import { useTexts } from '../../i18n/index.ts';
import { ChoiceOptions } from '../choice/options.tsx';
import type { OptionsProps } from '../kind.ts';

/** The categories, and for each the one that it lies below: moving one touches no record. */
export function CategoryOptions(props: OptionsProps) {
  const { t, language } = useTexts();
  const { value = {}, onChange } = props;
  const options = Array.isArray(value.options) ? (value.options as Option[]) : [];
  const name = (option: Option) => labelIn(option.labels ?? {}, language, spoken(option.key));
  const place = (index: number, parent: string | undefined) =>
    onChange?.({ ...value, options: options.map((option, at) => (at === index ? placed(option, parent) : option)) });
  return (
    <>
      <ChoiceOptions {...props} />
      {options.length > 1 && (
        <fieldset className="options">
          <legend>{t('setting.parents')}</legend>
          {options.map((option, index) => (
            <label key={index} className="setting">
              <span>{name(option)}</span>
              <Select<string>
                aria-label={t('setting.parentOf', { category: name(option) })}
                allowClear
                value={option.parent ?? null}
                options={options.filter(one => one !== option && one.key !== '').map(one => ({ value: one.key, label: name(one) }))}
                onChange={parent => place(index, parent)}
              />
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function placed({ parent: _, ...option }: Option, parent: string | undefined): Option {
  return parent ? { ...option, parent } : option;
}
