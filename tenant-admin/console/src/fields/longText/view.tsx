import type { ViewProps } from '../kind.ts';

export function LongTextView({ value }: ViewProps) {
  return <span className="long-text">{String(value)}</span>;
}
