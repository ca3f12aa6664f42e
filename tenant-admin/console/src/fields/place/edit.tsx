import { Flex, InputNumber } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';

type Parts = Partial<Record<'latitude' | 'longitude' | 'meters', number | null>>;

/** Both degrees, or nothing: half a place is kept here until it is whole. */
export function PlaceEdit({ id, value, onChange }: EditProps) {
  return <Degrees id={id ?? ''} value={value as Parts | null} onChange={onChange} whole={parts => both(parts)} />;
}

/** A place and how far around it. */
export function NearEdit({ id, value, onChange }: EditProps) {
  const whole = (parts: Parts) => both(parts) && typeof parts.meters === 'number';
  return <Degrees id={id ?? ''} value={value as Parts | null} onChange={onChange} whole={whole} meters />;
}

function both({ latitude, longitude }: Parts): boolean {
  return typeof latitude === 'number' && typeof longitude === 'number';
}

interface DegreesProps {
  id: string;
  value: Parts | null;
  onChange: EditProps['onChange'];
  whole: (parts: Parts) => boolean;
  meters?: boolean;
}

function Degrees({ id, value, onChange, whole, meters = false }: DegreesProps) {
  const { t } = useTexts();
  const [half, setHalf] = useState<Parts>({});
  const parts: Parts = value ?? half;
  const change = (part: Parts) => {
    const next = { ...parts, ...part };
    setHalf(next);
    onChange?.(whole(next) ? next : null);
  };
  return (
    <Flex gap={8} wrap>
      <InputNumber
        id={id}
        aria-label={t('field.latitude')}
        placeholder={t('field.latitude')}
        min={-90}
        max={90}
        value={parts.latitude ?? null}
        onChange={latitude => change({ latitude })}
      />
      <InputNumber
        aria-label={t('field.longitude')}
        placeholder={t('field.longitude')}
        min={-180}
        max={180}
        value={parts.longitude ?? null}
        onChange={longitude => change({ longitude })}
      />
      {meters && (
        <InputNumber
          aria-label={t('field.meters')}
          placeholder={t('field.meters')}
          min={1}
          value={parts.meters ?? null}
          onChange={far => change({ meters: far })}
        />
      )}
    </Flex>
  );
}
