import type { DeskField, DeskObject } from '../../graph/desk.ts';

const NAMED: readonly string[] = ['person', 'department'];

/**
 * The columns of a file for the fields of a list: what a list shows of a record that is referred to is its title, and so
 * does the file. Fields that this person does not see are left out, for asking for them is refused.
 */
export function exportColumns(object: DeskObject, fields: readonly DeskField[]): string[] {
  const known = object.fields.some(field => field.entry !== null);
  return fields
    .filter(field => !known || !field.writable || field.entry !== null)
    .map(field => {
      if (NAMED.includes(field.type)) {
        return `${field.name}.name`;
      }
      return field.target?.titleField && field.type === 'reference' ? `${field.name}.${field.target.titleField}` : field.name;
    });
}
