import type { ViewProps } from '../kind.ts';

/** A link only when it leads to the web: what a field holds is never run. */
export function UrlView({ value }: ViewProps) {
  const address = String(value);
  if (!/^https?:\/\//.test(address)) {
    return <>{address}</>;
  }
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow" onClick={event => event.stopPropagation()}>
      {address.replace(/^https?:\/\//, '').replace(/\/$/, '')}
    </a>
  );
}
