import { createContext, useContext, useMemo } from 'react';
import { type CombinedError, useQuery } from 'urql';
import {
  type DeskObject, NAMES_QUERY, type NamesAnswer, namesFrom, OBJECT_QUERY, type ObjectAnswer, objectFrom, type ObjectNames,
  objectVariables,
} from './desk.ts';
import { graphql } from './generated/tenant/index.ts';
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

export type Viewer = ViewerQuery['viewer'];
export type Right = Viewer['rights'][number];

/** What everyone at a desk needs to know of it: who they are and which objects there are. */
export interface Desk {
  viewer: Viewer;
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

export function useLoadedDesk(): Loading<Desk> {
  const [viewer, askViewer] = useQuery({ query: VIEWER });
  const [names, askNames] = useQuery<NamesAnswer>({ query: NAMES_QUERY });
  const mayRead = viewer.data?.viewer.rights.includes('READ_CONFIGURATION') ?? false;
  const [configuration, askConfiguration] = useQuery({ query: CONFIGURATION, pause: !mayRead });
  const value = useMemo(() => {
    if (!viewer.data || !names.data || (mayRead && !configuration.data)) {
      return null;
    }
    const defined = configuration.data?.configuration.objects ?? [];
    const refresh = () => {
      askViewer({ requestPolicy: 'network-only' });
      askNames({ requestPolicy: 'network-only' });
      askConfiguration({ requestPolicy: 'network-only' });
    };
    return { viewer: viewer.data.viewer, objects: namesFrom(names.data, defined), defined, refresh };
  }, [viewer.data, names.data, configuration.data, mayRead, askViewer, askNames, askConfiguration]);
  const retry = () => [askViewer, askNames].forEach(ask => ask({ requestPolicy: 'network-only' }));
  return { value, error: value ? undefined : (viewer.error ?? names.error ?? configuration.error), retry };
}

/** One object with its fields; asked anew by every page that opens, so that another release is seen. */
export function useDeskObject(plural: string): Loading<DeskObject> & { unknown: boolean } {
  const { objects, defined } = useDesk();
  const names = objects.find(object => object.plural === plural);
  const [answer, ask] = useQuery<ObjectAnswer>({
    query: OBJECT_QUERY,
    variables: objectVariables(names?.name ?? ''),
    pause: !names,
  });
  const value = useMemo(
    () => (names && answer.data ? objectFrom(names, answer.data, objects, defined) : null),
    [names, answer.data, objects, defined],
  );
  return {
    value,
    unknown: !names,
    error: value ? undefined : answer.error,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
