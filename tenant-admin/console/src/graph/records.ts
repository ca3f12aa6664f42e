import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { gql } from 'urql';
import type { DeskField, DeskObject, Target } from './desk.ts';

/** A record as it comes from the API: its system fields and whatever fields were asked for. */
export interface DeskRecord {
  id: string;
  version: number;
  [field: string]: unknown;
}

/** A referred record, by its id and title. */
export interface Referred {
  id: string;
  title: string | null;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface RecordPage {
  page: { totalCount: number; pageInfo: PageInfo; nodes: readonly DeskRecord[] };
}

/** One comparison of a filter, such as {field: "status", operator: "in", value: ["NEW"]}. */
export interface Condition {
  field: string;
  operator: string;
  value: unknown;
}

export interface Order {
  field: string;
  direction: 'ASC' | 'DESC';
}

/** Which part of a list: from its beginning, after a cursor, or before one. */
export type Window = { after?: string; before?: string };

export interface PageRequest {
  conditions: readonly Condition[];
  order: Order | null;
  window: Window;
  size: number;
}

type Document<Result, Variables> = TypedDocumentNode<Result, Variables & Record<string, unknown>>;

function document<Result, Variables>(text: string): Document<Result, Variables> {
  return gql(text) as Document<Result, Variables>;
}

const FILE = 'id name mediaType size url';

/** What values consist of that are asked for by their parts. */
const PARTS: Readonly<Record<string, string>> = {
  place: 'latitude longitude',
  money: 'amount currency',
  address: 'country postalCode region city district street',
  person: 'id name active',
  department: 'id name path',
  file: FILE,
  picture: FILE,
  signature: FILE,
};

/** What to ask of one field; a referred record comes as its id and, under the name `title`, what stands for it. */
export function selection(field: DeskField): string {
  const parts = PARTS[field.type];
  if (parts) {
    return `${field.name} { ${parts} }`;
  }
  if (field.targets) {
    const records = field.targets.filter(target => target.titleField);
    return `${field.name} { __typename id ${records.map(titled).join(' ')} }`;
  }
  if (field.target) {
    return `${field.name} { id${field.target.titleField ? ` title: ${field.target.titleField}` : ''} }`;
  }
  return field.name;
}

/** Titles of different objects may be of different types, so each has a key of its own. */
function titled(target: Target): string {
  return `... on ${target.name} { title${target.name}: ${target.titleField} }`;
}

/** A record of one of several objects, by its object, its id and its title. */
export interface ReferredAny {
  __typename: string;
  id: string;
  [title: string]: unknown;
}

export function titleOfAny(record: ReferredAny): string | null {
  const title = record[`title${record.__typename}`];
  return title === null || title === undefined ? null : String(title);
}

export interface Named {
  id: string;
  name: string | null;
  path?: string | null;
}

/** The people or the departments of the desk. */
export function namedQuery(which: 'people' | 'departments') {
  return document<{ named: readonly Named[] }, Record<string, never>>(
    `query Named { named: ${which} { id name ${which === 'departments' ? 'path' : ''} } }`,
  );
}

function selections(fields: readonly DeskField[]): string {
  return ['id', 'version', 'createdAt', 'updatedAt', ...fields.map(selection)].join(' ');
}

export function pageQuery(object: DeskObject, fields: readonly DeskField[]) {
  const { name, plural } = object;
  return document<RecordPage, ReturnType<typeof pageVariables>>(
    `query RecordPage($filter: ${name}Filter, $orderBy: [${name}Order!],
       $first: Int, $after: String, $last: Int, $before: String) {
       page: ${plural}(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
         totalCount
         pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
         nodes { ${selections(fields)} }
       }
     }`,
  );
}

/** How many records there are to whoever asks. */
export function countQuery({ name, plural }: Pick<DeskObject, 'name' | 'plural'>) {
  return document<{ page: { totalCount: number } }, { filter: Record<string, unknown> | null }>(
    `query RecordCount($filter: ${name}Filter) { page: ${plural}(filter: $filter, first: 1) { totalCount } }`,
  );
}

/** Backward paging asks for the last ones before a cursor, as Relay has it. */
export function pageVariables({ conditions, order, window, size }: PageRequest) {
  const backward = window.before !== undefined;
  return {
    filter: filterOf(conditions),
    orderBy: order ? [order] : null,
    first: backward ? null : size,
    after: window.after ?? null,
    last: backward ? size : null,
    before: window.before ?? null,
  };
}

/** All conditions together; conditions stay apart under `and`, so that two about one field do not overwrite each other. */
export function filterOf(conditions: readonly Condition[]): Record<string, unknown> | null {
  const parts = conditions.map(({ field, operator, value }) => ({ [field]: { [operator]: value } }));
  return parts.length === 0 ? null : parts.length === 1 ? (parts[0] ?? null) : { and: parts };
}

export function recordQuery(object: DeskObject) {
  return document<{ record: DeskRecord | null }, { id: string }>(
    `query OneRecord($id: ID!) { record: ${object.single}(id: $id) { ${selections(object.fields)} } }`,
  );
}

/** Some of one record; each selection has a name of its own. */
export function relatedQuery({ single }: Pick<DeskObject, 'single'>, selected: readonly string[]) {
  return document<{ record: Record<string, unknown> | null }, { id: string }>(
    `query RelatedRecord($id: ID!) { record: ${single}(id: $id) { ${selected.join(' ')} } }`,
  );
}

/** A few records whose title holds what was typed, to choose one from. */
export function findQuery(target: Target) {
  const title = target.titleField ? ` title: ${target.titleField}` : '';
  return document<{ found: { nodes: readonly Referred[] } }, { filter: Record<string, unknown> | null }>(
    `query FindRecords($filter: ${target.name}Filter) {
       found: ${target.plural}(filter: $filter, first: 20) { nodes { id${title} } }
     }`,
  );
}

export function findVariables(target: Target, typed: string) {
  return { filter: typed && target.titleField ? { [target.titleField]: { contains: typed } } : null };
}

export function createMutation(object: DeskObject) {
  return document<{ done: { record: DeskRecord } }, { input: { values: Record<string, unknown> } }>(
    `mutation CreateRecord($input: Create${object.name}Input!) {
       done: create${object.name}(input: $input) { record: ${object.single} { ${selections(object.fields)} } }
     }`,
  );
}

export function updateMutation(object: DeskObject) {
  type Input = { id: string; version: number; values: Record<string, unknown> };
  return document<{ done: { record: DeskRecord } }, { input: Input }>(
    `mutation UpdateRecord($input: Update${object.name}Input!) {
       done: update${object.name}(input: $input) { record: ${object.single} { ${selections(object.fields)} } }
     }`,
  );
}
