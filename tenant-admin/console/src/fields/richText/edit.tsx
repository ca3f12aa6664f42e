import { BoldOutlined, ItalicOutlined, OrderedListOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useEffect, useRef } from 'react';
import type { TextKey } from '../../i18n/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';
import { harmless } from './harmless.ts';

const COMMANDS = [
  { command: 'bold', Icon: BoldOutlined },
  { command: 'italic', Icon: ItalicOutlined },
  { command: 'insertUnorderedList', Icon: UnorderedListOutlined },
  { command: 'insertOrderedList', Icon: OrderedListOutlined },
] as const;

/** Written as it will look; the browser's own editing does the work, and what is pasted is cleaned when it is shown. */
export function RichTextEdit({ id, value, onChange, field }: EditProps) {
  const { t } = useTexts();
  const page = useRef<HTMLDivElement>(null);
  const html = typeof value === 'string' ? value : '';
  useEffect(() => {
    // While somebody writes, the page is ahead of the value; writing it anew would move the cursor.
    if (page.current && document.activeElement !== page.current) {
      page.current.innerHTML = harmless(html);
    }
  }, [html]);
  const changed = () => {
    const written = page.current?.innerHTML ?? '';
    onChange?.(/^(\s|<br\s*\/?>|<p><\/p>)*$/.test(written) ? null : written);
  };
  const format = (command: string) => {
    page.current?.focus();
    document.execCommand(command);
    changed();
  };
  return (
    <Flex vertical gap={4} className="rich-text-edit">
      <Flex gap={2} role="toolbar" aria-label={t('field.format')}>
        {COMMANDS.map(({ command, Icon }) => (
          <Button
            key={command}
            type="text"
            size="small"
            icon={<Icon aria-hidden />}
            aria-label={t(`field.${command}` as TextKey)}
            onClick={() => format(command)}
          />
        ))}
      </Flex>
      <div
        ref={page}
        id={id ?? ''}
        className="rich-text ant-input"
        role="textbox"
        aria-multiline
        aria-label={field.name}
        contentEditable
        suppressContentEditableWarning
        onInput={changed}
        onBlur={changed}
      />
    </Flex>
  );
}
