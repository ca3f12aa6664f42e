import type { ImportJobPartsFragment } from '../../graph/generated/tenant/graphql.ts';
import { graphql } from '../../graph/generated/tenant/index.ts';

export const JOB_PARTS = graphql(`
  fragment ImportJobParts on ImportJob {
    id
    object
    fileName
    dryRun
    state
    read
    inserted
    refused
    percent
    createdAt
    finishedAt
    refusedFile
    failure {
      code
      message
      advice
      path
    }
  }
`);

export const JOBS = graphql(`
  query ImportJobs {
    importJobs(first: 20) {
      ...ImportJobParts
    }
  }
`);

export const JOB = graphql(`
  query ImportJob($id: ID!, $afterLine: Long!) {
    importJob(id: $id) {
      ...ImportJobParts
      refusedRows(afterLine: $afterLine, first: 50) {
        line
        column
        code
        message
      }
    }
  }
`);

export const PROPOSAL = graphql(`
  query ImportProposal($file: ID!, $object: String!) {
    importProposal(file: $file, object: $object) {
      columns
      mapping {
        field
        columns
        pattern
      }
      sample
      rows
    }
  }
`);

export const START = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      ...ImportJobParts
    }
  }
`);

export type Job = ImportJobPartsFragment;
export type Mapping = Readonly<Record<string, { columns: readonly string[]; pattern: string | null }>>;
