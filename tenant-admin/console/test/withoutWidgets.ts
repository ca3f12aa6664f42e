import { vi } from 'vitest';

// Nothing is drawn in these tests, and reading the two thousand files of the widgets would take most of their time.
vi.mock('antd', () => ({}));
vi.mock('@ant-design/icons', () => ({}));
