import { ArrowRightOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import type { WrittenRetype } from './fieldRetypes.ts';

type Texts = WrittenRetype['texts'];

/** The platform takes no more. */
const MOST = 1000;

/** Texts that are read as others, such as "ground" as 0. */
export function TextsReadAs({ texts, onChange }: { texts: Texts; onChange: (texts: Texts) => void }) {
  const { t } = useTexts();
  const put = (index: number, part: Partial<Texts[number]>) =>
    onChange(texts.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="options">
      <legend>{t('retype.texts')}</legend>
      {texts.map((one, index) => (
        <Flex key={index} gap={6} align="center">
          <Input
            aria-label={t('retype.text', { number: index + 1 })}
            placeholder={t('retype.textSample')}
            value={one.text}
            onChange={event => put(index, { text: event.target.value })}
          />
          <ArrowRightOutlined aria-hidden />
          <Input
            aria-label={t('retype.instead', { number: index + 1 })}
            placeholder={t('retype.insteadSample')}
            value={one.instead}
            onChange={event => put(index, { instead: event.target.value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('retype.removeText', { number: index + 1 })}
            onClick={() => onChange(texts.filter((_, at) => at !== index))}
          />
        </Flex>
      ))}
      {texts.length < MOST && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...texts, { text: '', instead: '' }])}>{t('retype.addText')}</Button>
      )}
    </fieldset>
  );
}
