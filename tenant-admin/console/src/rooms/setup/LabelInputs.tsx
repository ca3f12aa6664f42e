import { Form, Input } from 'antd';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { languageName } from '../../i18n/languages.ts';
import { useDraft } from './useDraft.ts';

interface LabelInputsProps {
  /** Where the form has them. */
  name: 'labels' | 'help' | ['rules', 'message'];
  said: { validateStatus?: 'error'; help?: string };
  /** Told of the text that names are suggested from: the English one where the desk reads English. */
  onNaming?: (text: string) => void;
}

/** One text in each language of the desk. */
export function LabelInputs({ name, said, onNaming }: LabelInputsProps) {
  const { t, language } = useTexts();
  const { languages } = useDraft().draft;
  const place = [name].flat();
  const naming = namingLanguage(languages);
  return (
    <>
      {languages.map((tag, index) => (
        <Form.Item
          key={tag}
          name={[...place, tag]}
          label={t(`setup.${place.at(-1)}.in` as TextKey, { language: languageName(tag, language) })}
          {...(index === 0 ? said : {})}
        >
          <Input lang={tag} {...(tag === naming && onNaming ? { onChange: event => onNaming(event.target.value) } : {})} />
        </Form.Item>
      ))}
    </>
  );
}

/** Names are written in Latin letters, which English labels always have. */
export function namingLanguage(languages: readonly string[]): string | undefined {
  return languages.find(tag => tag.split('-')[0] === 'en') ?? languages[0];
}
