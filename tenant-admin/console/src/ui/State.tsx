import type { ReactNode } from 'react';

export type Tint = 'good' | 'busy' | 'warn' | 'bad' | 'quiet';

/** A state in one word, with a dot that helps those who see colours. */
export function State({ tint, children }: { tint: Tint; children: ReactNode }) {
  return <span className={`choice state-${tint}`}>{children}</span>;
}
