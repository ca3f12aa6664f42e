import { Flex, InputNumber } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';
import { isoOf, type Span, spanOf } from './span.ts';

const NOTHING: Span = { days: 0, hours: 0, minutes: 0, seconds: 0 };
const PARTS = ['days', 'hours', 'minutes', 'seconds'] as const;

/** Days, hours, minutes and seconds beside each other; emptied when all of them are. */
export function DurationEdit({ id, value, onChange }: Omit<EditProps, 'field'>) {
  const { t } = useTexts();
  const span = spanOf(value);
  const change = (part: keyof Span, number: number | null) => {
    const others = PARTS.filter(one => one !== part);
    const empty = number === null && others.every(one => !span?.[one]);
    onChange?.(empty ? null : isoOf({ ...NOTHING, ...span, [part]: number ?? 0 }));
  };
  return (
    <Flex gap={8} wrap>
      {PARTS.map((part, index) => (
        <InputNumber<number>
          key={part}
          id={index === 0 ? (id ?? '') : `${id ?? ''}-${part}`}
          aria-label={t(`field.${part}`)}
          placeholder={t(`field.${part}`)}
          min={0}
          precision={0}
          value={span && (span[part] > 0 || isZero(span)) ? span[part] : null}
          onChange={number => change(part, number)}
        />
      ))}
    </Flex>
  );
}

function isZero(span: Span): boolean {
  return PARTS.every(part => span[part] === 0);
}
