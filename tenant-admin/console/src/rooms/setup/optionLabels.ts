import type { Labels } from '../../graph/labels.ts';

interface Defined {
  name: string;
  fields: readonly { name: string; settings: Readonly<Record<string, unknown>> }[];
}

/** What people call the options of a field that a rule of the object can name, be it of a related record. */
export function optionLabels(object: Defined, objects: readonly Defined[], name: string): Readonly<Record<string, Labels>> {
  const path = name.split('.').filter(part => part !== 'record');
  const field = (of: Defined | undefined, called = '') => of?.fields.find(one => one.name === called);
  const owner = path.length > 1 ? objects.find(one => one.name === field(object, path[0])?.settings.object) : object;
  const options = field(owner, path.at(-1))?.settings.options;
  const labelled = (Array.isArray(options) ? options : []) as { key: string; labels?: Labels }[];
  return Object.fromEntries(labelled.map(({ key, labels }) => [key, labels ?? {}]));
}
