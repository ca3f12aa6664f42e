import type { ViewProps } from '../kind.ts';

export function TextView({ value }: ViewProps) {
  return <>{String(value)}</>;
}
