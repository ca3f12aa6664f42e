import type { ViewProps } from '../kind.ts';

export function EmailView({ value }: ViewProps) {
  const address = String(value);
  return <a href={`mailto:${encodeURI(address)}`} onClick={event => event.stopPropagation()}>{address}</a>;
}
