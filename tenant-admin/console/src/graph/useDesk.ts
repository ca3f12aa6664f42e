import { createContext, useContext, useMemo } from 'react';
import { type CombinedError, useQuery } from 'urql';
import {
  type DeskObject, FILTER_QUERY, type NamesAnswer, namesFrom, NODE_QUERY, type ObjectAnswer, objectFrom, type ObjectNames,
  ORDER_QUERY, ROOT_QUERY, TYPE_QUERY, VALUES_QUERY,
} from './desk.ts';
import { graphql } from './generated/tenant/index.ts';
import { fallBackTo } from './labels.ts';
import type { ConfigurationQuery, ViewerQuery } from './generated/tenant/graphql.ts';

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      name
      role
      rights
      tenant {
        alias
        name
        release
        fingerprint
        languages
      }
    }
  }
`);

export const CONFIGURATION = graphql(`
  query Configuration {
    configuration {
      release
      objects {
        name
        plural
        labels {
          language
          text
        }
        titleField
        retired
        fields {
          name
          type
          labels {
            language
            text
          }
          help {
            language
            text
          }
          settings
          required
          retired
        }
      }
    }
  }
`);

export const ENTRY_FIELDS = graphql(`
  query EntryFields($object: String!) {
    entryFields(object: $object) {
      name
      type
      labels {
        language
        text
      }
      help {
        language
        text
      }
      settings
      required
      editable
      rules {
        kind
        tree
        reads
        message {
          language
          text
        }
      }
    }
  }
`);

export type Viewer = ViewerQuery['viewer'];
export type Right = Viewer['rights'][number];

/** What everyone at a desk needs to know of it: who they are and which objects there are. */
export interface Desk {
  viewer: Viewer;
  /** Who they are at the identity provider. */
  subject: string;
  objects: readonly ObjectNames[];
  defined: ConfigurationQuery['configuration']['objects'];
  /** Asks again, after something was published. */
  refresh: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) {
    throw new Error('useDesk is used outside of a desk');
  }
  return desk;
}

export function useRight(right: Right): boolean {
  return useDesk().viewer.rights.includes(right);
}

interface Loading<T> {
  value: T | null;
  error: CombinedError | undefined;
  retry: () => void;
}

export function useLoadedDesk(subject: string): Loading<Desk> {
  const [viewer, askViewer] = useQuery({ query: VIEWER });
  const [node, askNode] = useQuery<Pick<NamesAnswer, 'node'>>({ query: NODE_QUERY });
  const [root, askRoot] = useQuery<Pick<NamesAnswer, 'query'>>({ query: ROOT_QUERY });
  const mayRead = viewer.data?.viewer.rights.includes('READ_CONFIGURATION') ?? false;
  const [configuration, askConfiguration] = useQuery({ query: CONFIGURATION, pause: !mayRead });
  const value = useMemo(() => {
    if (!viewer.data || !node.data || !root.data || (mayRead && !configuration.data)) {
      return null;
    }
    fallBackTo(viewer.data.viewer.tenant.languages);
    const defined = configuration.data?.configuration.objects ?? [];
    const refresh = () => {
      askViewer({ requestPolicy: 'network-only' });
      askNode({ requestPolicy: 'network-only' });
      askRoot({ requestPolicy: 'network-only' });
      askConfiguration({ requestPolicy: 'network-only' });
    };
    return { viewer: viewer.data.viewer, subject, objects: namesFrom({ ...node.data, ...root.data }, defined), defined, refresh };
  }, [subject, viewer.data, node.data, root.data, configuration.data, mayRead, askViewer, askNode, askRoot, askConfiguration]);
  const retry = () => [askViewer, askNode, askRoot].forEach(ask => ask({ requestPolicy: 'network-only' }));
  return { value, error: value ? undefined : (viewer.error ?? node.error ?? root.error ?? configuration.error), retry };
}

/** One object with its fields; asked anew by every page that opens, so that another release is seen. */
export function useDeskObject(plural: string): Loading<DeskObject> & { unknown: boolean } {
  const { objects, defined, viewer } = useDesk();
  const fills = viewer.rights.includes('WRITE_RECORDS');
  const names = objects.find(object => object.plural === plural);
  const [type, askType] = useTypeQuery<'type'>(TYPE_QUERY, names?.name);
  const [values, askValues] = useTypeQuery<'values'>(VALUES_QUERY, names && `${names.name}Values`);
  const [filter, askFilter] = useTypeQuery<'filter'>(FILTER_QUERY, names && `${names.name}Filter`);
  const [order, askOrder] = useTypeQuery<'order'>(ORDER_QUERY, names && `${names.name}OrderField`);
  const [entry, askEntry] = useQuery({ query: ENTRY_FIELDS, variables: { object: names?.name ?? '' }, pause: !names || !fills });
  const value = useMemo(() => {
    if (!names || !type.data || !values.data || !filter.data || !order.data || (fills && !entry.data)) {
      return null;
    }
    const answer = { ...type.data, ...values.data, ...filter.data, ...order.data, ...entry.data };
    return objectFrom(names, answer, objects, defined);
  }, [names, type.data, values.data, filter.data, order.data, entry.data, fills, objects, defined]);
  return {
    value,
    unknown: !names,
    error: value ? undefined : (type.error ?? values.error ?? filter.error ?? order.error ?? entry.error),
    retry: () => [askType, askValues, askFilter, askOrder, askEntry].forEach(ask => ask({ requestPolicy: 'network-only' })),
  };
}

function useTypeQuery<K extends keyof ObjectAnswer>(query: string, name: string | undefined) {
  return useQuery<Pick<ObjectAnswer, K>>({ query, variables: { name: name ?? '' }, pause: !name });
}
