import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import type { Option } from '../../graph/desk.ts';
import { STANDARD_LANGUAGES } from '../../graph/labels.ts';
import { suggestOptionKey } from '../../graph/names.ts';
import { useTexts } from '../../i18n/index.ts';
import { languageName } from '../../i18n/languages.ts';
import type { OptionsProps } from '../kind.ts';

/** The options in order, each with its labels; its key is suggested from the English label, or the first, and stays when that changes. */
export function ChoiceOptions({ value = {}, onChange, languages = STANDARD_LANGUAGES }: OptionsProps) {
  const { t, language } = useTexts();
  const naming = languages.find(tag => tag.split('-')[0] === 'en') ?? languages[0];
  const options = Array.isArray(value.options) ? (value.options as Option[]) : [];
  const put = (next: Option[]) => onChange?.({ ...value, options: next });
  const change = (index: number, option: Option) => put(options.map((one, at) => (at === index ? option : one)));
  return (
    <fieldset className="options">
      <legend>{t('setting.options')}</legend>
      {options.map((option, index) => option.mergedInto ? (
        <p key={index} className="setting-help">{t('setting.merged', { option: option.key, into: option.mergedInto })}</p>
      ) : (
        <Flex key={index} gap={6} align="center" wrap={languages.length > 2}>
          <Input
            aria-label={t('setting.optionKey', { number: index + 1 })}
            placeholder={t('setting.key')}
            className="code"
            value={option.key}
            onChange={event => change(index, { ...option, key: event.target.value })}
          />
          {languages.map(tag => (
            <Input
              key={tag}
              lang={tag}
              aria-label={t('setting.optionIn', { number: index + 1, language: languageName(tag, language) })}
              placeholder={languageName(tag, language)}
              value={option.labels?.[tag] ?? ''}
              onChange={event => change(index, (tag === naming ? renamed : relabelled)(option, tag, event.target.value, options))}
            />
          ))}
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('setting.removeOption', { number: index + 1 })}
            onClick={() => put(options.filter((_, at) => at !== index))}
          />
        </Flex>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => put([...options, { key: '', labels: {} }])}>
        {t('setting.addOption')}
      </Button>
    </fieldset>
  );
}

/** An empty label is none. */
function relabelled(option: Option, tag: string, label: string): Option {
  const { [tag]: _, ...others } = option.labels ?? {};
  return { ...option, labels: label === '' ? others : { ...others, [tag]: label } };
}

function renamed(option: Option, tag: string, label: string, options: readonly Option[]): Option {
  const others = options.filter(one => one !== option).map(one => one.key);
  const wasSuggested = option.key === '' || option.key === suggestOptionKey(option.labels?.[tag] ?? '', others);
  return { ...relabelled(option, tag, label), key: wasSuggested ? suggestOptionKey(label, others) : option.key };
}
