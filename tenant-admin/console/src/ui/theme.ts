import { theme, type ThemeConfig } from 'antd';
import { useCallback, useSyncExternalStore } from 'react';

const SANS = [
  'system-ui', '-apple-system', '"Segoe UI"', 'Roboto', '"PingFang SC"', '"Microsoft YaHei"', '"Noto Sans SC"',
  '"Noto Sans CJK SC"', 'sans-serif',
].join(', ');

/** Text colours are a shade stronger than antd's, so that each has a contrast of 4.5 to 1 at least. */
const LIGHT = {
  colorPrimary: '#3a4fc4',
  colorPrimaryHover: '#4358cf',
  colorInfo: '#3a4fc4',
  colorLink: '#3a4fc4',
  colorBgLayout: '#f7f7f8',
  colorText: '#1d1f27',
  colorTextSecondary: '#575b68',
  colorTextTertiary: '#646876',
  colorTextQuaternary: '#6b6f7d',
  colorTextPlaceholder: '#6b6f7d',
  colorTextDescription: '#575b68',
  colorTextDisabled: '#6b6f7d',
  colorBorder: '#d5d7de',
  colorBorderSecondary: '#e8e9ed',
  colorError: '#c62f3b',
  colorSuccess: '#1b7f4b',
  colorWarning: '#97600a',
  colorErrorBg: '#fff3f3',
  colorErrorBorder: '#f2c6c9',
  colorSuccessBg: '#effaf3',
  colorSuccessBorder: '#b9e3ca',
  colorWarningBg: '#fff9ea',
  colorWarningBorder: '#ecd9a6',
  colorInfoBg: '#f1f3fe',
  colorInfoBorder: '#c9d0f5',
};

const DARK = {
  colorPrimary: '#5b70ea',
  colorInfo: '#7d8ff2',
  colorLink: '#a3b0ff',
  colorBgBase: '#121317',
  colorBgLayout: '#0d0e11',
  colorBgContainer: '#15161b',
  colorBgElevated: '#1c1e24',
  colorText: '#e8e9ee',
  colorTextSecondary: '#a9adba',
  colorTextTertiary: '#9a9eac',
  colorTextQuaternary: '#9094a2',
  colorTextPlaceholder: '#9094a2',
  colorTextDescription: '#a9adba',
  colorTextDisabled: '#9094a2',
  colorBorder: '#3a3d48',
  colorBorderSecondary: '#272a32',
  colorError: '#ff7b81',
  colorSuccess: '#5cc98c',
  colorWarning: '#e0a84a',
};

export type Shade = 'light' | 'dark';

export function themeOf(shade: Shade): ThemeConfig {
  const colours = shade === 'dark' ? DARK : LIGHT;
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...colours, fontFamily: SANS, fontSize: 14, borderRadius: 6, motion: mayMove() },
    components: {
      Layout: { bodyBg: 'transparent', headerBg: 'transparent', siderBg: 'transparent' },
      Menu: { itemBorderRadius: 6, itemHeight: 34, itemMarginInline: 8, activeBarBorderWidth: 0, itemSelectedColor: colours.colorText, itemSelectedBg: colours.colorBorderSecondary },
      Table: { headerBg: 'transparent', headerSplitColor: 'transparent', cellPaddingBlockMD: 9 },
      Button: { primaryShadow: 'none', defaultShadow: 'none' },
    },
  };
}

const REMEMBERED = 'deskweave.shade';
const listeners = new Set<() => void>();
const system = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  system().addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system().removeEventListener('change', listener);
  };
}

function currentShade(): Shade {
  const chosen = window.localStorage.getItem(REMEMBERED);
  return chosen === 'dark' || chosen === 'light' ? chosen : system().matches ? 'dark' : 'light';
}

/** Whether things may move while they come and go. */
export function mayMove(): boolean {
  return !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Light or dark: as the person chose, else as the system has it. */
export function useShade(): [Shade, () => void] {
  const shade = useSyncExternalStore(subscribe, currentShade);
  const turn = useCallback(() => {
    window.localStorage.setItem(REMEMBERED, currentShade() === 'dark' ? 'light' : 'dark');
    listeners.forEach(listener => listener());
  }, []);
  return [shade, turn];
}
