import type { records as english } from '../en/records.ts';

/** Chinese texts of the lists and records; a missing one does not compile. */
export const records: Record<keyof typeof english, string> = {
  'filter.add': '筛选',
  'filter.clear': '清除筛选',
  'filter.remove': '移除“{{field}}”筛选',
  'filter.field': '字段',
  'filter.comparison': '比较方式',
  'filter.value': '值',
  'filter.apply': '应用',
  'filter.impossible': '此列表没有可筛选的字段。',

  'order.title': '最新在前',
  'order.by': '按{{field}}',

  'columns.title': '列',

  'pager.title': '分页',
  'pager.size': '每页行数',
  'pager.perPage_one': '每页 {{count}} 行',
  'pager.perPage_other': '每页 {{count}} 行',
  'pager.first': '第一页',
  'pager.previous': '上一页',
  'pager.next': '下一页',

  'records.count_one': '{{shown}} 条记录',
  'records.count_other': '{{shown}} 条记录',
  'records.create': '新建',
  'records.createOf': '新建{{object}}',
  'records.edit': '编辑',
  'records.save': '保存',
  'records.saved': '已保存',
  'records.notValid': '此值不符合要求',
  'records.locked': '目前不能修改',
  'records.stamp': '创建于 {{created}} · 更新于 {{updated}}',
  'records.none': '这里还没有内容',
  'records.noneAdvice': '新建第一条，或从 CSV 文件批量导入。',
  'records.noneYet': '同事创建的内容会显示在这里。',
  'records.noMatch': '没有符合筛选条件的内容',
  'records.noMatchAdvice': '移除部分条件可查看更多。',
  'records.unknown': '没有这个列表',
  'records.unknownAdvice': '此服务台没有发布“{{name}}”，请在菜单中另选。',
  'records.gone': '这条记录不在这里',
  'records.goneAdvice': '它可能属于其他服务台，请关闭后在列表中查找。',

  'conflict.title': '他人已于 {{when}} 保存了这条记录',
  'conflict.apart': '对方修改的字段与你的不同。保留你的修改后再次保存即可。',
  'conflict.both': '你们修改了相同的字段，你的修改尚未保存。',
  'conflict.theirs': '对方写的是：',
  'conflict.keepMine': '保留我的修改',
  'conflict.takeTheirs': '采用对方的内容',
};
