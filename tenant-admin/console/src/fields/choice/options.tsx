import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import type { Option } from '../../graph/desk.ts';
import { suggestOptionKey } from '../../graph/names.ts';
import { useTexts } from '../../i18n/index.ts';
import type { OptionsProps } from '../kind.ts';

/** The options in order, each with its labels; its key is suggested from the English label and stays when that changes. */
export function ChoiceOptions({ value = {}, onChange }: OptionsProps) {
  const { t } = useTexts();
  const options = Array.isArray(value.options) ? (value.options as Option[]) : [];
  const put = (next: Option[]) => onChange?.({ ...value, options: next });
  const change = (index: number, option: Option) => put(options.map((one, at) => (at === index ? option : one)));
  return (
    <fieldset className="options">
      <legend>{t('setting.options')}</legend>
      {options.map((option, index) => option.mergedInto ? (
        <p key={index} className="setting-help">{t('setting.merged', { option: option.key, into: option.mergedInto })}</p>
      ) : (
        <Flex key={index} gap={6} align="center">
          <Input
            aria-label={t('setting.optionKey', { number: index + 1 })}
            placeholder={t('setting.key')}
            className="code"
            value={option.key}
            onChange={event => change(index, { ...option, key: event.target.value })}
          />
          <Input
            aria-label={t('setting.optionEnglish', { number: index + 1 })}
            placeholder={t('setting.english')}
            value={option.labels?.en ?? ''}
            onChange={event => change(index, relabelled(option, event.target.value, options))}
          />
          <Input
            aria-label={t('setting.optionChinese', { number: index + 1 })}
            placeholder={t('setting.chinese')}
            value={option.labels?.['zh-CN'] ?? ''}
            onChange={event => change(index, { ...option, labels: { ...option.labels, 'zh-CN': event.target.value } })}
          />
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

function relabelled(option: Option, label: string, options: readonly Option[]): Option {
  const others = options.filter(one => one !== option).map(one => one.key);
  const wasSuggested = option.key === '' || option.key === suggestOptionKey(option.labels?.en ?? '', others);
  return {
    ...option,
    key: wasSuggested ? suggestOptionKey(label, others) : option.key,
    labels: { ...option.labels, en: label },
  };
}
