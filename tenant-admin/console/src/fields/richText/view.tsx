import { useMemo } from 'react';
import type { ViewProps } from '../kind.ts';
import { harmless } from './harmless.ts';

/** The platform keeps no HTML that could run; it is looked through once more, because this is where it would. */
export function RichTextView({ value }: ViewProps) {
  const html = useMemo(() => harmless(String(value)), [value]);
  return <div className="rich-text" dangerouslySetInnerHTML={{ __html: html }} />;
}
