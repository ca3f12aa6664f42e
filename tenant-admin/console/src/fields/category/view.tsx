import { useTexts } from '../../i18n/index.ts';
import type { ViewProps } from '../kind.ts';
import { pathOf } from './tree.ts';

/** A category with those above it, or several as a filter has them. */
export function CategoryView({ field, value }: ViewProps) {
  const { language } = useTexts();
  const keys = (Array.isArray(value) ? value : [value]).map(String);
  return (
    <span className="choices">
      {keys.map(key => <span key={key} className="category">{pathOf(field, key, language).join(' / ')}</span>)}
    </span>
  );
}
