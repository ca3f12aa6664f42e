import { vi } from 'vitest';

// Nothing is drawn in these tests, and reading the two thousand files of the widgets would take most of their time.
vi.mock('antd', () => ({}));
const icons = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : () => null), has: () => true });
vi.mock('@ant-design/icons', () => icons);
