import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { graphql } from '../../graph/generated/tenant/index.ts';
import type { RuleCheckInput, RuleKind, RuleChecksQuery } from '../../graph/generated/tenant/graphql.ts';
import type { Labels } from '../../graph/labels.ts';
import { type RuleName, ruleNames } from './ruleNames.ts';

const PAUSE_MILLIS = 300;

const CHECK = graphql(`
  query RuleChecks($input: RuleCheckInput!) {
    ruleCheck(input: $input) {
      findings {
        code
        message
        advice
        severity
        place {
          offset
          line
          column
        }
      }
    }
  }
`);

const NAMES = graphql(`
  query RuleNames($input: RuleCheckInput!) {
    ruleCheck(input: $input) {
      names {
        name
        what
        type
        words
        labels {
          language
          text
        }
        help {
          language
          text
        }
        options
        on
      }
    }
  }
`);

export type RuleFinding = RuleChecksQuery['ruleCheck']['findings'][number];
export type { RuleKind };

/** The field whose rules are written, as its form has it. */
export interface RuleSite {
  object: string;
  /** Its name in the draft; null when it is not there yet. */
  field: string | null;
  as: { name: string; type: string; settings: Readonly<Record<string, unknown>> };
  /** What people call the options of what a rule can name, by their keys. */
  optionLabels: (name: string) => Readonly<Record<string, Labels>>;
}

export const RuleSiteContext = createContext<RuleSite | null>(null);

/** Null where nothing is known of the field: rules are plain texts there. */
export function useRuleSite(): RuleSite | null {
  return useContext(RuleSiteContext);
}

/** The value as it was before somebody began to change it, until they pause. */
function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

function place(site: RuleSite, kind: RuleKind, text: string): RuleCheckInput {
  const { object, field, as } = site;
  return { object, field, kind, text, as: { ...as, settings: { ...as.settings } } };
}

/** What a rule may name, null while that is not known; the same for all conditions of a field, so that they ask once. */
export function useRuleNames(site: RuleSite, kind: RuleKind): { names: readonly RuleName[] | null; failed: boolean } {
  const asked = kind === 'EXPRESSION' || kind === 'CONDITION' ? kind : 'VISIBLE_WHEN';
  const key = usePaused(JSON.stringify(place(site, asked, '')));
  const variables = useMemo(() => ({ input: JSON.parse(key) as RuleCheckInput }), [key]);
  const [{ data, error }] = useQuery({ query: NAMES, variables });
  const [known, setKnown] = useState<readonly RuleName[] | null>(null);
  useEffect(() => {
    if (data) {
      setKnown(ruleNames(data.ruleCheck.names));
    }
  }, [data]);
  return { names: known, failed: error !== undefined };
}

/** What the draft would find, asked when somebody pauses; an answer to what stands there no more is not waited for. */
export function useRuleFindings(site: RuleSite, kind: RuleKind, text: string): readonly RuleFinding[] {
  const graph = useClient();
  const [found, setFound] = useState<{ key: string; findings: readonly RuleFinding[] }>({ key: '', findings: [] });
  const key = JSON.stringify(place(site, kind, text));
  const empty = text.trim() === '';
  useEffect(() => {
    if (empty) {
      return undefined;
    }
    let end = () => {};
    const timer = setTimeout(() => {
      const { unsubscribe } = graph
        .query(CHECK, { input: JSON.parse(key) as RuleCheckInput }, { requestPolicy: 'network-only' })
        .subscribe(({ data }) => data && setFound({ key, findings: data.ruleCheck.findings }));
      end = unsubscribe;
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [graph, key, empty]);
  return empty ? [] : found.findings;
}
