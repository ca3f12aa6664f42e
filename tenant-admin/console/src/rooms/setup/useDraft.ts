import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { type Problem, problemsOf } from '../../graph/problems.ts';
import { BRING_FORWARD, DISCARD, DRAFT, type Draft } from './draftQueries.ts';

type WithRevision = { revision: number };
type Change<Input> = TypedDocumentNode<{ draft: Draft }, { input: Input; keepMine?: boolean | null }>;

/** The draft that was seen when the change was thought of, and whether it wins where others changed the same. */
export interface Seen {
  revision: number;
  keepMine: boolean;
}

/** Paths of conflicts where the draft's side is taken, or that of what is in force. */
export interface ForwardChoices {
  keepDraft: string[][];
  keepInForce: string[][];
}

/** The draft that is being edited, and the only ways to change it. */
export interface DraftDesk {
  draft: Draft;
  types: readonly { key: string; indexable: boolean; canBeUnique: boolean; writable: boolean }[];
  /** Makes one change to the draft that was seen, by itself the one that is shown; says what was refused. */
  change: <Input extends WithRevision>(mutation: Change<Input>, input: Omit<Input, 'revision'>, seen?: Seen) => Promise<Problem[]>;
  discard: () => Promise<Problem[]>;
  /** Carries the draft over to the release in force, after one was rolled back meanwhile. */
  bringForward: (choices?: ForwardChoices) => Promise<Problem[]>;
  /** Reads the draft anew, after others changed it or it was published. */
  reload: () => void;
}

export const DraftContext = createContext<DraftDesk | null>(null);

export function useDraft(): DraftDesk {
  const desk = useContext(DraftContext);
  if (!desk) {
    throw new Error('useDraft is used outside of the setup');
  }
  return desk;
}

export function useLoadedDraft() {
  const graph = useClient();
  const [answer, ask] = useQuery({ query: DRAFT, requestPolicy: 'network-only' });
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    if (answer.data) {
      setDraft(answer.data.draft);
    }
  }, [answer.data]);
  const reload = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const revision = draft?.revision ?? 0;

  const change: DraftDesk['change'] = useCallback(
    async (mutation, input, seen) => {
      const { data, error } = await graph.mutation(mutation, {
        input: { ...input, revision: seen?.revision ?? revision } as never,
        ...(seen?.keepMine ? { keepMine: true } : {}),
      });
      if (data) {
        setDraft(data.draft);
      }
      return problemsOf(error);
    },
    [graph, revision],
  );
  const turn = useCallback(
    async (mutation: typeof DISCARD | typeof BRING_FORWARD, choices?: ForwardChoices) => {
      const { data, error } = await graph.mutation<{ draft: Draft }, { revision: number }>(mutation, { revision, ...choices });
      if (data) {
        setDraft(data.draft);
      }
      return problemsOf(error);
    },
    [graph, revision],
  );
  const discard = useCallback(() => turn(DISCARD), [turn]);
  const bringForward = useCallback((choices?: ForwardChoices) => turn(BRING_FORWARD, choices), [turn]);

  const types = answer.data?.fieldTypes ?? [];
  return { desk: draft && { draft, types, change, discard, bringForward, reload }, error: draft ? undefined : answer.error, reload };
}
