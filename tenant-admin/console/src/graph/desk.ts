import type { ConfigurationQuery, EntryFieldsQuery } from './generated/tenant/graphql.ts';
import { labelIn, type Labels, labelsFrom, labelsInDescription, spoken } from './labels.ts';

/** An object of a desk as the console works with it: what the schema says, with what the configuration adds for those who may read it. */
export interface DeskObject {
  name: string;
  single: string;
  plural: string;
  labels: Labels;
  titleField: string;
  writable: boolean;
  fields: readonly DeskField[];
}

export interface DeskField {
  name: string;
  /** The key of its field type; without the configuration, the one that its shape suggests. */
  type: string;
  labels: Labels;
  help: Labels;
  settings: Readonly<Record<string, unknown>>;
  required: boolean;
  writable: boolean;
  filterable: boolean;
  orderable: boolean;
  /** Whether it is found by its whole value alone. */
  encrypted?: boolean;
  options: readonly Option[];
  target: Target | null;
  /** What is to be known of it to fill it in; null where this person neither sees nor gives its values. */
  entry: Entry | null;
  /** Of a reference to records of several objects: those that it may point to. */
  targets?: readonly Target[];
}

/** What a form knows of a field. */
export interface Entry {
  /** Whether this person may give and change its values. */
  editable: boolean;
  rules: readonly EntryRule[];
}

export interface EntryRule {
  kind: EntryField['rules'][number]['kind'];
  /** As `src/rules` evaluates it. */
  tree: Readonly<Record<string, unknown>>;
  /** Names of what it reads, such as `customer.tier`. */
  reads: readonly string[];
  message: Labels;
}

export interface Option {
  key: string;
  labels: Labels;
  retired?: boolean;
  /** Of a category: the one that it lies below, and the one that it became part of. */
  parent?: string;
  mergedInto?: string;
}

/** The object that a reference points to, as far as is needed to show and find its records. */
export interface Target {
  name: string;
  single: string;
  plural: string;
  titleField: string;
}

/** An object by its names alone. */
export interface ObjectNames {
  name: string;
  single: string;
  plural: string;
  labels: Labels;
}

type DefinedObject = ConfigurationQuery['configuration']['objects'][number];
type EntryField = NonNullable<EntryFieldsQuery['entryFields']>[number];

interface TypeReference {
  kind: string;
  name: string | null;
  description?: string | null;
  ofType?: TypeReference | null;
  enumValues?: readonly { name: string; description?: string | null }[] | null;
}

interface SchemaField {
  name: string;
  description?: string | null;
  args?: readonly { name: string }[];
  type: TypeReference;
}

export interface NamesAnswer {
  node: { possibleTypes: readonly { name: string; description?: string | null }[] | null } | null;
  query: { fields: readonly SchemaField[] };
}

export interface ObjectAnswer {
  type: { description?: string | null; fields: readonly SchemaField[] } | null;
  values: { inputFields: readonly SchemaField[] } | null;
  filter: { inputFields: readonly { name: string; type?: { name: string | null } }[] } | null;
  order: { enumValues: readonly { name: string }[] } | null;
  entryFields?: readonly EntryField[] | null;
}

// One type for each request: the platform refuses introspection that names several, since such documents can be made
// endlessly wide.
export const NODE_QUERY = `query RecordTypes { node: __type(name: "Node") { possibleTypes { name description } } }`;

export const ROOT_QUERY = `query RootFields {
  query: __type(name: "Query") { fields { name args { name } type { kind name ofType { kind name } } } }
}`;

export const TYPE_QUERY = `query ObjectType($name: String!) {
  type: __type(name: $name) {
    description
    fields { name description type { ...Shape ofType { ...Shape ofType { ...Shape } } } }
  }
}
fragment Shape on __Type { kind name description enumValues { name description } }`;

export const VALUES_QUERY = `query ObjectValues($name: String!) {
  values: __type(name: $name) { inputFields { name type { kind name } } }
}`;

export const FILTER_QUERY = `query ObjectFilter($name: String!) {
  filter: __type(name: $name) { inputFields { name type { name } } }
}`;

export const ORDER_QUERY = `query ObjectOrder($name: String!) { order: __type(name: $name) { enumValues { name } } }`;

/** The objects of a desk: the types with a global id that have a list of their own. */
export function namesFrom(answer: NamesAnswer, defined: readonly DefinedObject[]): ObjectNames[] {
  const records = new Map((answer.node?.possibleTypes ?? []).map(type => [type.name, type]));
  return answer.query.fields.flatMap(field => {
    const name = innermost(field.type).name?.replace(/Connection$/, '') ?? '';
    const type = records.get(name);
    if (!type || !field.args?.some(argument => argument.name === 'filter')) {
      return [];
    }
    const definition = defined.find(one => one.name === name);
    return [{
      name,
      plural: field.name,
      single: singleIn(answer, name),
      labels: definition ? labelsFrom(definition.labels) : labelsInDescription(type.description, name),
    }];
  });
}

function singleIn(answer: NamesAnswer, name: string): string {
  const field = answer.query.fields.find(one => innermost(one.type).name === name);
  return field?.name ?? name.charAt(0).toLowerCase() + name.slice(1);
}

const SYSTEM = new Set(['id', 'version', 'release', 'createdAt', 'updatedAt', 'createdBy']);

const TYPE_OF_SCALAR: Readonly<Record<string, string>> = {
  String: 'text',
  Long: 'wholeNumber',
  Int: 'wholeNumber',
  Decimal: 'decimal',
  Boolean: 'yesNo',
  Date: 'date',
  DateTime: 'dateTime',
  Duration: 'duration',
  Money: 'money',
  PostalAddress: 'address',
  Place: 'place',
  NamedPerson: 'person',
  NamedDepartment: 'department',
  Node: 'anyReference',
};

/** The names of the filters of encrypted fields; a tenant's own objects cannot have them. */
const ENCRYPTED_FILTERS = /^Encrypted(Text|Long|Decimal|Duration|Date|DateTime|Money|PostalAddress|Place)Filter$/;

/** Puts one object together from its introspected types and, for those who may read it, its definition. */
export function objectFrom(
  names: ObjectNames,
  answer: ObjectAnswer,
  all: readonly ObjectNames[],
  defined: readonly DefinedObject[],
): DeskObject {
  const definition = defined.find(one => one.name === names.name);
  const writable = new Set((answer.values?.inputFields ?? []).map(field => field.name));
  const filters = answer.filter?.inputFields ?? [];
  const filterable = new Set(filters.map(field => field.name));
  const encrypted = new Set(filters.filter(field => ENCRYPTED_FILTERS.test(field.type?.name ?? '')).map(field => field.name));
  const orderable = new Set((answer.order?.enumValues ?? []).map(value => value.name));
  const fields = (answer.type?.fields ?? []).flatMap(field => {
    const type = typeOf(field, all);
    if (SYSTEM.has(field.name) || type === null) {
      return [];
    }
    const entry = answer.entryFields?.find(one => one.name === field.name);
    const written = definition ? definition.fields.find(one => one.name === field.name) : entry;
    if (definition && !written) {
      return [];
    }
    return [{
      name: field.name,
      type: written ? shownAs(written) : (type === 'text' && !writable.has(field.name) ? 'autoNumber' : type),
      labels: written ? labelsFrom(written.labels) : labelsInDescription(field.description, field.name),
      help: written ? labelsFrom(written.help) : {},
      settings: written?.settings ?? {},
      required: written?.required ?? false,
      writable: writable.has(field.name),
      filterable: filterable.has(field.name),
      orderable: orderable.has(field.name),
      ...(encrypted.has(field.name) ? { encrypted: true } : {}),
      options: optionsOf(innermost(field.type), written?.settings),
      entry: entry ? entryOf(entry) : null,
      target: type === 'reference' || type === 'references' ? targetOf(innermost(field.type).name ?? '', all, defined) : null,
      ...(type === 'anyReference' ? { targets: targetsOf(written?.settings, all, defined) } : {}),
    } satisfies DeskField];
  });
  return {
    ...names,
    titleField: definition?.titleField ?? likelyTitle(fields),
    writable: answer.values !== null,
    fields,
  };
}

function entryOf({ editable, rules }: EntryField): Entry {
  return { editable, rules: rules.map(rule => ({ ...rule, message: labelsFrom(rule.message) })) };
}

/** What is computed is shown, compared and ordered as what it comes to. */
function shownAs({ type, settings }: { type: string; settings: Record<string, unknown> }): string {
  const computed = type === 'formula' || type === 'rollUp';
  return computed ? String(settings.result ?? 'wholeNumber') : type;
}

function innermost(type: TypeReference): TypeReference {
  return type.ofType ? innermost(type.ofType) : type;
}

function typeOf(field: SchemaField, all: readonly ObjectNames[]): string | null {
  const type = innermost(field.type);
  if (type.kind === 'ENUM') {
    return isList(field.type) ? 'multipleChoice' : 'choice';
  }
  if (all.some(object => object.name === type.name)) {
    return isList(field.type) ? 'references' : 'reference';
  }
  if (type.name === 'StoredFile') {
    return isList(field.type) ? 'file' : 'picture';
  }
  return TYPE_OF_SCALAR[type.name ?? ''] ?? null;
}

function isList(type: TypeReference): boolean {
  return type.kind === 'LIST' || (type.ofType ? isList(type.ofType) : false);
}

function optionsOf(type: TypeReference, settings: Record<string, unknown> | undefined): Option[] {
  if (type.kind !== 'ENUM') {
    return [];
  }
  const written = Array.isArray(settings?.options) ? (settings.options as Option[]) : [];
  return (type.enumValues ?? []).map(({ name, description }) => {
    const option = written.find(one => one.key === name);
    return { ...option, key: name, labels: option?.labels ?? labelsInDescription(description, name) };
  });
}

function targetOf(name: string, all: readonly ObjectNames[], defined: readonly DefinedObject[]): Target {
  const names = all.find(object => object.name === name);
  const definition = defined.find(object => object.name === name);
  return {
    name,
    single: names?.single ?? '',
    plural: names?.plural ?? '',
    titleField: definition?.titleField ?? TITLES_OF_STANDARD_OBJECTS[name] ?? '',
  };
}

/** Whoever may not read the configuration is offered all objects; the platform says which it takes. */
function targetsOf(
  settings: Record<string, unknown> | undefined, all: readonly ObjectNames[], defined: readonly DefinedObject[],
): Target[] {
  const names = Array.isArray(settings?.objects) ? (settings.objects as string[]) : all.map(object => object.name);
  return names.filter(name => all.some(object => object.name === name)).map(name => targetOf(name, all, defined));
}

/** For those who may not read the configuration; other objects show their number or first text. */
const TITLES_OF_STANDARD_OBJECTS: Readonly<Record<string, string>> = { Customer: 'name', Ticket: 'subject' };

function likelyTitle(fields: readonly DeskField[]): string {
  const texts = fields.filter(field => field.type === 'text' && !field.encrypted);
  const known = ['name', 'subject', 'title'].map(name => texts.find(field => field.name === name)).find(Boolean);
  return (known ?? texts[0] ?? fields[0])?.name ?? '';
}

export function fieldLabel(field: { name: string; labels: Labels }, language: string): string {
  return labelIn(field.labels, language, spoken(field.name));
}
