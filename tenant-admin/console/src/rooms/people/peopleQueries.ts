import type { PeopleQuery } from '../../graph/generated/tenant/graphql.ts';
import { graphql } from '../../graph/generated/tenant/index.ts';

export const PEOPLE = graphql(`
  query People {
    people {
      id
      name
      role
      department
      active
    }
    departments {
      id
      name
      path
      parent
    }
  }
`);

export const CHANGE_PERSON = graphql(`
  mutation ChangePerson($input: ChangePersonInput!) {
    changePerson(input: $input) {
      id
      name
      role
      department
      active
    }
  }
`);

export const INVITE = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      id
      name
    }
  }
`);

export const CREATE_DEPARTMENT = graphql(`
  mutation CreateDepartment($input: CreateDepartmentInput!) {
    createDepartment(input: $input) {
      id
      name
    }
  }
`);

export type Person = PeopleQuery['people'][number];
export type Department = PeopleQuery['departments'][number];

export const ROLES: readonly Person['role'][] = ['AGENT', 'TEAM_LEAD', 'DESIGNER', 'ADMINISTRATOR'];
