import type { ExportFormat, ExportJobPartsFragment } from '../../graph/generated/tenant/graphql.ts';
import { graphql } from '../../graph/generated/tenant/index.ts';

export const EXPORT_PARTS = graphql(`
  fragment ExportJobParts on ExportJob {
    id
    fileName
    state
    rows
    percent
    file
    failure {
      code
      message
      advice
      path
    }
  }
`);

export const START_EXPORT = graphql(`
  mutation StartExport($input: StartExportInput!) {
    startExport(input: $input) {
      ...ExportJobParts
    }
  }
`);

export const EXPORT_JOB = graphql(`
  query ExportJob($id: ID!) {
    exportJob(id: $id) {
      ...ExportJobParts
    }
  }
`);

export const CANCEL_EXPORT = graphql(`
  mutation CancelExport($id: ID!) {
    cancelExport(id: $id) {
      ...ExportJobParts
    }
  }
`);

export const FORMATS: readonly ExportFormat[] = ['XLSX', 'CSV', 'JSON_LINES'];
export type Exported = ExportJobPartsFragment;
export type { ExportFormat };
