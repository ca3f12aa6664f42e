import { graphql } from '../../graph/generated/tenant/index.ts';
import type {
  ConsequencePartsFragment, DifferencePartsFragment, DraftPartsFragment, ImportPackageMutation, ReleasesQuery, RetypePartsFragment,
  RetypePreviewQuery, WhereUsedQuery,
} from '../../graph/generated/tenant/graphql.ts';

export const DIFFERENCE_PARTS = graphql(`
  fragment DifferenceParts on Difference {
    kind
    object
    field
    path
    before
    after
  }
`);

export const CONSEQUENCE_PARTS = graphql(`
  fragment ConsequenceParts on Consequence {
    kind
    object
    field
    option
    records
    atLeast
    among
    exportAddress
  }
`);

export const DRAFT_PARTS = graphql(`
  fragment DraftParts on Draft {
    revision
    basedOn
    languages
    objects {
      id
      name
      plural
      labels {
        language
        text
      }
      help {
        language
        text
      }
      locked
      retired
      deleted
      titleField
      fields {
        id
        name
        aliases
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
        unique
        indexed
        locked
        retired
        deleted
        rules {
          visibleWhen
          requiredWhen
          readOnlyWhen
          validWhen
          default
          message {
            language
            text
          }
        }
        guards {
          searchable
          uniqueWithin
          mask {
            leading
            trailing
            unmaskedFor
          }
          encrypted
          seenBy
          editedBy
        }
      }
    }
    findings {
      code
      message
      advice
      path
      severity
      details
    }
    overtaken
    changes {
      ...DifferenceParts
    }
  }
`);

export const DRAFT = graphql(`
  query Draft {
    draft {
      ...DraftParts
    }
    fieldTypes {
      key
      indexable
      canBeUnique
      writable
    }
  }
`);

export const ADD_OBJECT = graphql(`
  mutation AddObject($input: AddObjectInput!) {
    draft: addObject(input: $input) {
      ...DraftParts
    }
  }
`);

export const CHANGE_OBJECT = graphql(`
  mutation ChangeObject($input: ChangeObjectInput!, $keepMine: Boolean) {
    draft: changeObject(input: $input, keepMine: $keepMine) {
      ...DraftParts
    }
  }
`);

export const CHANGE_LANGUAGES = graphql(`
  mutation ChangeLanguages($input: ChangeLanguagesInput!, $keepMine: Boolean) {
    draft: changeLanguages(input: $input, keepMine: $keepMine) {
      ...DraftParts
    }
  }
`);

export const RETIRE_OBJECT = graphql(`
  mutation RetireObject($input: RetireObjectInput!) {
    draft: retireObject(input: $input) {
      ...DraftParts
    }
  }
`);

export const DELETE_OBJECT = graphql(`
  mutation DeleteObject($input: ObjectPlaceInput!) {
    draft: deleteObject(input: $input) {
      ...DraftParts
    }
  }
`);

export const RESTORE_OBJECT = graphql(`
  mutation RestoreObject($input: ObjectPlaceInput!) {
    draft: restoreObject(input: $input) {
      ...DraftParts
    }
  }
`);

export const ADD_FIELD = graphql(`
  mutation AddField($input: AddFieldInput!) {
    draft: addField(input: $input) {
      ...DraftParts
    }
  }
`);

export const CHANGE_FIELD = graphql(`
  mutation ChangeField($input: ChangeFieldInput!, $keepMine: Boolean) {
    draft: changeField(input: $input, keepMine: $keepMine) {
      ...DraftParts
    }
  }
`);

export const RETIRE_FIELD = graphql(`
  mutation RetireField($input: FieldPlaceInput!) {
    draft: retireField(input: $input) {
      ...DraftParts
    }
  }
`);

export const MERGE_OPTION = graphql(`
  mutation MergeOption($input: MergeOptionInput!, $keepMine: Boolean) {
    draft: mergeOption(input: $input, keepMine: $keepMine) {
      ...DraftParts
    }
  }
`);

export const RETYPE_FIELD = graphql(`
  mutation RetypeField($input: RetypeFieldInput!) {
    draft: retypeField(input: $input) {
      ...DraftParts
    }
  }
`);

export const RETYPE_PREVIEW = graphql(`
  query RetypePreview($input: RetypeInput!) {
    retypePreview(input: $input) {
      converted
      empty
      failed
      all
      failures {
        record
        value
        code
        message
      }
    }
  }
`);

export const RETYPE_PARTS = graphql(`
  fragment RetypeParts on Retype {
    object
    field
    release
    state
    carried
    failed
    reason
    since
    failures {
      record
      value
      code
      message
    }
  }
`);

export const RETYPES = graphql(`
  query Retypes {
    retypes {
      ...RetypeParts
    }
  }
`);

export const RESUME_RETYPE = graphql(`
  mutation ResumeRetype($object: String!, $field: String!) {
    resumeRetype(object: $object, field: $field) {
      ...RetypeParts
    }
  }
`);

export const DELETE_FIELD = graphql(`
  mutation DeleteField($input: FieldPlaceInput!) {
    draft: deleteField(input: $input) {
      ...DraftParts
    }
  }
`);

export const RESTORE_FIELD = graphql(`
  mutation RestoreField($input: FieldPlaceInput!) {
    draft: restoreField(input: $input) {
      ...DraftParts
    }
  }
`);

export const DISCARD = graphql(`
  mutation DiscardDraft($revision: Int!) {
    draft: discardDraft(revision: $revision) {
      ...DraftParts
    }
  }
`);

export const PUBLISH = graphql(`
  mutation PublishDraft($input: PublishDraftInput!) {
    publishDraft(input: $input) {
      number
      note
      changes {
        ...DifferenceParts
      }
    }
  }
`);

export const BRING_FORWARD = graphql(`
  mutation BringDraftForward($revision: Int!, $keepDraft: [[String!]!], $keepInForce: [[String!]!]) {
    draft: bringDraftForward(revision: $revision, keepDraft: $keepDraft, keepInForce: $keepInForce) {
      ...DraftParts
    }
  }
`);

export const EDITS = graphql(`
  query Edits {
    draft {
      revision
      edits(first: 50) {
        revision
        by
        at
        changes {
          ...DifferenceParts
        }
      }
    }
    people {
      id
      name
    }
  }
`);

export const CONSEQUENCES = graphql(`
  query Consequences {
    draft {
      revision
      elements(kind: "examples") {
        name
      }
      consequences {
        ...ConsequenceParts
      }
      warnings {
        code
        message
        advice
        path
        details
      }
    }
  }
`);

export const DIFFERENCE = graphql(`
  query Difference($from: Int!, $to: Int) {
    difference(from: $from, to: $to) {
      ...DifferenceParts
    }
  }
`);

export const WAY_BACK = graphql(`
  query WayBack($to: Int!) {
    wayBack(to: $to) {
      from
      changes {
        ...DifferenceParts
      }
      findings {
        code
        message
        advice
        path
        severity
      }
      kept {
        code
        message
        advice
        path
      }
      consequences {
        ...ConsequenceParts
      }
    }
  }
`);

export const ROLL_BACK = graphql(`
  mutation RollBack($input: RollBackInput!) {
    rollBack(input: $input) {
      number
    }
  }
`);

export const WHERE_USED = graphql(`
  query WhereUsed($object: String!, $field: String) {
    whereUsed(object: $object, field: $field) {
      kind
      object
      field
      part
      element
      operation
      inForce
      inDraft
    }
  }
`);

export const RELEASES = graphql(`
  query Releases($after: String) {
    releases(first: 20, after: $after) {
      nodes {
        number
        publishedAt
        publishedBy
        note
        changes {
          ...DifferenceParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    people {
      id
      name
    }
  }
`);

export const EXPORT_PACKAGE = graphql(`
  query ExportPackage($release: Int!) {
    exportPackage(release: $release)
  }
`);

export const IMPORT_PACKAGE = graphql(`
  mutation ImportPackage($input: ImportPackageInput!) {
    importPackage(input: $input) {
      applied
      findings {
        code
        message
        advice
        path
      }
      changes {
        ...DifferenceParts
      }
    }
  }
`);

export type Draft = DraftPartsFragment;
export type DraftObject = Draft['objects'][number];
export type DraftField = DraftObject['fields'][number];
export type Difference = DifferencePartsFragment;
export type Consequence = ConsequencePartsFragment;
export type Use = WhereUsedQuery['whereUsed'][number];
export type Release = ReleasesQuery['releases']['nodes'][number];
export type Retype = RetypePartsFragment;
export type RetypePreview = RetypePreviewQuery['retypePreview'];
export type Brought = ImportPackageMutation['importPackage'];
