import type { people as english } from '../en/people.ts';

/** Chinese texts of the people and departments; a missing one does not compile. */
export const people: Record<keyof typeof english, string> = {
  'people.title': '人员',
  'people.count_one': '{{count}} 人',
  'people.count_other': '{{count}} 人',
  'people.none': '还没有人员',
  'people.noneAdvice': '请邀请第一位同事。',
  'people.invite': '邀请人员',
  'people.addDepartment': '添加部门',
  'people.name': '姓名',
  'people.role': '角色',
  'people.roleOf': '{{name}} 的角色',
  'people.department': '部门',
  'people.departmentOf': '{{name}} 的部门',
  'people.active': '启用',
  'people.activeOf': '启用 {{name}}',
  'people.departments': '部门',
  'people.noDepartments': '还没有部门',
  'people.noDepartmentsAdvice': '管理员可以添加第一个部门。',
  'people.givenName': '名',
  'people.familyName': '姓',
  'people.email': '邮箱',
  'people.username': '用户名',
  'people.parent': '上级部门',
  'people.noParent': '顶层',

  'role.AGENT': '客服',
  'role.TEAM_LEAD': '组长',
  'role.DESIGNER': '设计者（可配置，不可发布）',
  'role.ADMINISTRATOR': '管理员',
};
