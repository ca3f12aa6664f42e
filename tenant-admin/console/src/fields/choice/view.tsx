import { useTexts } from '../../i18n/index.ts';
import { labelIn, spoken } from '../../graph/labels.ts';
import type { ViewProps } from '../kind.ts';

/** One option, or several as a filter has them; an option that was retired since is shown by its key. */
export function ChoiceView({ field, value }: ViewProps) {
  const { language } = useTexts();
  const keys = (Array.isArray(value) ? value : [value]).map(String);
  const order = (key: string) => field.options.findIndex(option => option.key === key);
  return (
    <span className="choices">
      {keys.map(key => (
        <span key={key} className={`choice tint-${(order(key) + 8) % 8}`}>
          {labelIn(field.options.find(option => option.key === key)?.labels ?? {}, language, spoken(key))}
        </span>
      ))}
    </span>
  );
}
