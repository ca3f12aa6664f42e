import type { app as english } from '../en/app.ts';

/** Chinese texts of the shell, sign-in and problems; a missing one does not compile. */
export const app: Record<keyof typeof english, string> = {
  'ui.pageTitle': '{{title}} · Deskweave',
  'ui.tryAgain': '重试',
  'ui.loading': '正在加载',
  'ui.cancel': '取消',
  'ui.done': '完成',
  'ui.required': '请填写“{{label}}”',
  'ui.codeAndRequest': '{{code}} · 请求 {{request}}',
  'ui.noSuchPage': '没有这个页面',
  'ui.noSuchPageAdvice': '请在菜单中选择要去的地方。',

  'welcome.about': '让客户服务按你们的方式运转。',
  'welcome.signIn': '登录',
  'welcome.signInAgain': '重新登录',

  'preferences.otherLanguage': 'English',
  'preferences.light': '使用浅色外观',
  'preferences.dark': '使用深色外观',

  'desks.choose': '选择服务台',
  'desks.about': '你属于多个服务台，可随时切换。',
  'desks.none': '还没有服务台',
  'desks.operations': '平台运营',
  'desks.switch': '{{title}}：切换服务台',

  'shell.menu': '菜单',
  'shell.side': '侧边栏',
  'shell.openMenu': '打开菜单',
  'shell.skip': '跳到正文',
  'shell.signOut': '退出登录',
  'shell.graphiql': 'GraphiQL',

  'graphiql.back': '返回控制台',

  'problem.console.unreachable': '平台没有响应',
  'problem.console.no-answer': '平台暂时无法完成此操作（{{message}}）',
  'problem.console.session-over': '登录已过期',
  'problem.console.sign-in-failed': '登录未成功',
  'problem.console.no-organization': '你还不属于任何服务台',
  'problem.console.upload-failed': '文件未能上传（{{message}}）',
  'problem.metadata.draft.stale': '草稿已被他人修改',
  'problem.metadata.draft.overtaken': '此草稿开始之后已有其他版本生效',
  'problem.metadata.release.overtaken': '您查看之后已有其他版本生效',
  'problem.metadata.record.changed': '这条记录已被他人保存',
  'problem.access.right-missing': '你的角色无权执行此操作',

  'advice.console.unreachable': '请检查网络连接后重试。',
  'advice.console.no-answer': '请一分钟后重试；如仍不行，请把此代码告诉管理员。',
  'advice.console.session-over': '请重新登录，之后会回到当前页面。',
  'advice.console.sign-in-failed': '请再登录一次；如仍失败，请把此代码告诉管理员。',
  'advice.console.no-organization': '请向服务台管理员索取邀请，然后重新登录。',
  'advice.console.upload-failed': '请检查文件大小和网络连接，然后重新选择。',
  'advice.metadata.draft.stale': '请载入最新草稿，查看后再次修改。',
  'advice.metadata.record.changed': '请查看最新版本并决定保留什么。',
  'advice.access.right-missing': '请向服务台管理员申请相应的角色。',
};
