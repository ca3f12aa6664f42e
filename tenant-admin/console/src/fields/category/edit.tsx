import { TreeSelect } from 'antd';
import { useTexts } from '../../i18n/index.ts';
import type { EditProps } from '../kind.ts';
import { treeOf } from './tree.ts';

export function CategoryEdit({ id, value, onChange, field }: EditProps) {
  const { t, language } = useTexts();
  return (
    <TreeSelect<string>
      id={id ?? ''}
      className="full"
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={t('field.choose')}
      value={(typeof value === 'string' ? value : null) as string}
      treeData={treeOf(field, language)}
      onChange={chosen => onChange?.(chosen ?? null)}
    />
  );
}

/** Several categories, for filters. */
export function CategoriesEdit({ id, value, onChange, field }: EditProps) {
  const { t, language } = useTexts();
  return (
    <TreeSelect<string[]>
      id={id ?? ''}
      className="full"
      multiple
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={t('field.choose')}
      value={Array.isArray(value) ? value.map(String) : []}
      treeData={treeOf(field, language)}
      onChange={chosen => onChange?.(chosen)}
    />
  );
}
