import { graphql } from '../../graph/generated/operator/index.ts';
import type { TenantsQuery } from '../../graph/generated/operator/graphql.ts';

export const TENANTS = graphql(`
  query Tenants($after: String) {
    cells {
      name
      region
      reachable
      tenants
    }
    tenants(first: 50, after: $after) {
      nodes {
        id
        alias
        name
        group
        cell
        region
        state
        release
        progress {
          step
          state
          tookMillis
          problem {
            code
            message
            advice
            path
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const TENANT = graphql(`
  query Tenant($alias: String!) {
    tenant(alias: $alias) {
      id
      state
      progress {
        step
        state
        tookMillis
        problem {
          code
          message
          advice
          path
        }
      }
    }
  }
`);

export const TEMPLATES = graphql(`
  query Templates {
    templates {
      key
      labels {
        language
        text
      }
      about {
        language
        text
      }
    }
  }
`);

export const PROVISION = graphql(`
  mutation ProvisionTenant($input: ProvisionTenantInput!) {
    provisionTenant(input: $input) {
      id
      alias
      state
    }
  }
`);

export const SUSPEND = graphql(`
  mutation SuspendTenant($alias: String!) {
    suspendTenant(alias: $alias) {
      id
      state
    }
  }
`);

export const RESUME = graphql(`
  mutation ResumeTenant($alias: String!) {
    resumeTenant(alias: $alias) {
      id
      state
    }
  }
`);

export const RETIRE = graphql(`
  mutation RetireTenant($alias: String!) {
    retireTenant(alias: $alias) {
      id
      state
    }
  }
`);

export type Tenant = TenantsQuery['tenants']['nodes'][number];
export type Progress = Tenant['progress'][number];
