import {
  AppstoreOutlined, CodeOutlined, CustomerServiceOutlined, IdcardOutlined, ImportOutlined, InboxOutlined, LogoutOutlined,
  MenuOutlined, ReadOutlined, SettingOutlined, ShoppingOutlined, SwapOutlined, TableOutlined, TeamOutlined, ToolOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Button, Drawer, Dropdown, Flex, Menu, type MenuProps, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { labelIn, spoken } from '../graph/labels.ts';
import { OPERATIONS, type Session, type SessionState } from '../graph/session.ts';
import type { Desk } from '../graph/useDesk.ts';
import { currentLanguage, useTexts } from '../i18n/index.ts';
import { useNarrow } from '../ui/useNarrow.ts';
import { Preferences } from './Preferences.tsx';

/** A place in the menu; its key is its address. */
export interface MenuPlace {
  key: string;
  icon: ReactNode;
  label: string;
  /** Whether it stands apart from those before it. */
  apart?: boolean;
}

/** What every desk has, in the order in which people go there; a desk's own objects come after. */
const STANDARD: Readonly<Record<string, ReactNode>> = {
  Ticket: <InboxOutlined aria-hidden />,
  Customer: <UserOutlined aria-hidden />,
  Contact: <IdcardOutlined aria-hidden />,
  Asset: <ToolOutlined aria-hidden />,
  Order: <ShoppingOutlined aria-hidden />,
  Product: <AppstoreOutlined aria-hidden />,
  Article: <ReadOutlined aria-hidden />,
  Agent: <CustomerServiceOutlined aria-hidden />,
};

function inTheirOrder(objects: Desk['objects']): Desk['objects'] {
  const names = Object.keys(STANDARD);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return [...objects].sort((one, other) => place(one.name) - place(other.name));
}

export function deskPlaces({ objects, viewer }: Desk): (t: ReturnType<typeof useTexts>['t']) => MenuPlace[] {
  return t => [
    ...inTheirOrder(objects).map(({ name, plural, labels }) => ({
      key: `/objects/${plural}`,
      icon: STANDARD[name] ?? <TableOutlined aria-hidden />,
      label: labelIn(labels, currentLanguage(), spoken(name)),
    })),
    ...administration(viewer, t),
  ];
}

function administration(viewer: Desk['viewer'], t: ReturnType<typeof useTexts>['t']): MenuPlace[] {
  const places = [
    ...(viewer.rights.includes('READ_PEOPLE') ? [{ key: '/people', icon: <TeamOutlined aria-hidden />, label: t('people.title') }] : []),
    ...(viewer.rights.includes('IMPORT_RECORDS') ? [{ key: '/import', icon: <ImportOutlined aria-hidden />, label: t('import.title') }] : []),
    ...(viewer.rights.includes('READ_CONFIGURATION')
      ? [{ key: '/setup', icon: <SettingOutlined aria-hidden />, label: t('setup.title') }]
      : []),
  ];
  return places.map((place, at) => ({ ...place, apart: at === 0 }));
}

interface ShellProps {
  session: Session;
  state: Extract<SessionState, { kind: 'signedIn' }>;
  title: string;
  places: MenuPlace[] | ReturnType<typeof deskPlaces>;
  children: ReactNode;
}

/** Menu at the side, page beside it; on a phone the menu comes when called. */
export function Shell({ session, state, title, places, children }: ShellProps) {
  const { t } = useTexts();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const all = typeof places === 'function' ? places(t) : places;
  const here = all.find(place => pathname === place.key || pathname.startsWith(`${place.key}/`));
  const side = (
    <Flex vertical className="side">
      <DeskTitle title={title} session={session} state={state} />
      <nav aria-label={t('shell.menu')} className="side-menu">
        <Menu
          mode="inline"
          selectedKeys={here ? [here.key] : []}
          onClick={() => setOpen(false)}
          items={all.flatMap(({ key, icon, label, apart }) => [
            ...(apart ? [{ type: 'divider' as const }] : []),
            { key, icon, label: <Link to={key}>{label}</Link> },
          ])}
        />
      </nav>
      <Flex vertical gap={2} className="side-foot">
        <Button type="text" block icon={<CodeOutlined aria-hidden />} href="/graphiql" className="side-link">{t('shell.graphiql')}</Button>
        <Flex justify="space-between" align="center">
          <Typography.Text type="secondary" ellipsis className="side-person">{state.person}</Typography.Text>
          <Button
            type="text"
            icon={<LogoutOutlined aria-hidden />}
            aria-label={t('shell.signOut')}
            title={t('shell.signOut')}
            onClick={() => void session.signOut()}
          />
        </Flex>
        <Preferences />
      </Flex>
    </Flex>
  );
  return (
    <div className="shell">
      <a className="skip" href="#page">{t('shell.skip')}</a>
      {narrow ? (
        <header className="top">
          <Button type="text" icon={<MenuOutlined aria-hidden />} aria-label={t('shell.openMenu')} onClick={() => setOpen(true)} />
          <Typography.Text strong ellipsis>{title}</Typography.Text>
          <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={280} title={t('shell.menu')} className="side-drawer">
            {side}
          </Drawer>
        </header>
      ) : (
        <aside className="side-fixed" aria-label={t('shell.side')}>{side}</aside>
      )}
      <main id="page" className="main" tabIndex={-1}>{children}</main>
    </div>
  );
}

function DeskTitle({ title, session, state }: Pick<ShellProps, 'title' | 'session' | 'state'>) {
  const { t } = useTexts();
  const mark = <img src="/mark.svg" alt="" width={22} height={22} />;
  if (state.organizations.length < 2) {
    return (
      <Flex align="center" gap={10} className="side-title">
        {mark}
        <Typography.Text strong ellipsis>{title}</Typography.Text>
      </Flex>
    );
  }
  const items: MenuProps['items'] = state.organizations
    .filter(alias => alias !== state.organization)
    .map(alias => ({ key: alias, label: alias === OPERATIONS ? t('desks.operations') : alias }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void session.signIn(key) }}>
      <Button type="text" className="side-title" aria-label={t('desks.switch', { title })}>
        {mark}
        <Typography.Text strong ellipsis>{title}</Typography.Text>
        <SwapOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
