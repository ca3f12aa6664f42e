import { CONDITIONS, FUNCTIONS, ORDERS, SEEING } from './functions.ts';
import { compare, read } from './values.ts';
import type { Value } from './values.ts';

/** A checked rule as the platform publishes it: what each node is, and its parts. */
export interface Tree {
  readonly is: string;
  readonly of?: readonly Tree[];
  readonly value?: unknown;
  readonly path?: string;
  readonly slot?: number;
  readonly function?: string;
  readonly keys?: readonly string[];
  readonly kind?: string;
}

/** What a rule is asked about: values of the record and of what every rule knows, by path. */
export type Ask = (path: string) => Value;

type Body = (...given: Value[]) => Value;

function body(functions: Readonly<Record<string, unknown>>, id: string): Body | undefined {
  return functions[id] as Body | undefined;
}

function call(id: string, given: readonly Value[]): Value {
  const seeing = body(SEEING, id);
  if (seeing) {
    return seeing(...given);
  }
  const missing = given.includes(null);
  const order = ORDERS.find(([beginning]) => id.startsWith(beginning));
  if (order) {
    return !missing && order[1](compare(given[0] ?? null, given[1] ?? null));
  }
  const condition = body(CONDITIONS, id);
  if (condition) {
    return missing ? false : condition(...given);
  }
  const plain = body(FUNCTIONS, id);
  if (!plain) {
    throw new Error(`Unknown function: ${id}`);
  }
  return missing ? null : plain(...given);
}

function each(tree: Tree, list: readonly Value[], holds: (element: Value) => Value): Value {
  switch (tree.kind) {
    case 'all':
      return list.every(element => holds(element) === true);
    case 'exists':
      return list.some(element => holds(element) === true);
    case 'exists_one':
      return list.filter(element => holds(element) === true).length === 1;
    case 'filter':
      return list.filter(element => holds(element) === true);
    default:
      return list.map(holds);
  }
}

/** The value of a published rule, the same as the platform's; null when there is none. */
export function evaluate(tree: Tree, ask: Ask, locals: Value[] = []): Value {
  const part = (index: number): Value => {
    const child = tree.of?.[index];
    return child ? evaluate(child, ask, locals) : null;
  };
  switch (tree.is) {
    case 'value':
      return read(tree.value);
    case 'field':
    case 'known':
      return ask(tree.path ?? '');
    case 'local':
      return locals[tree.slot ?? 0] ?? null;
    case 'call':
      return call(tree.function ?? '', (tree.of ?? []).map((_, i) => part(i)));
    case 'and':
      return part(0) === true && part(1) === true;
    case 'or':
      return part(0) === true || part(1) === true;
    case 'choose':
      return part(0) === true ? part(1) : part(2);
    case 'list':
      return (tree.of ?? []).map((_, i) => part(i));
    case 'table':
      return { table: new Map((tree.keys ?? []).map((key, i) => [key, part(i)])) };
    case 'each': {
      const list = part(0);
      return each(tree, Array.isArray(list) ? list : [], element => {
        locals[tree.slot ?? 0] = element;
        return part(1);
      });
    }
    default:
      throw new Error(`Unknown node: ${tree.is}`);
  }
}
