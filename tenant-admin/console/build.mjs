// Called by Maven: `node build.mjs build` and `node build.mjs test`. Runs npm only where something changed since the last time,
// so that a build of the whole house does not pay for an untouched console. Plain JavaScript, since any Node may run it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const schemas = join(here, '../../graphql-api/src/main/resources/graphql');
const marks = join(here, 'target');

const LOCK = ['package.json', 'package-lock.json', '.npmrc'];
const SOURCES = [
  ...LOCK, 'build.mjs', 'index.html', 'public', 'src', 'vite.config.ts', 'codegen.ts', 'tsconfig.json', schemas,
];
const TESTS = [...SOURCES, 'test', 'dev', 'journey', 'clients'];

function files(path) {
  const full = path.startsWith('/') ? path : join(here, path);
  if (!existsSync(full)) {
    return [];
  }
  const entries = readdirSync(dirname(full), { withFileTypes: true }).find(entry => join(dirname(full), entry.name) === full);
  if (!entries?.isDirectory()) {
    return [full];
  }
  return readdirSync(full).filter(name => name !== 'generated').sort().flatMap(name => files(join(full, name)));
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(files)) {
    hash.update(relative(here, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function changed(mark, value, output) {
  const path = join(marks, mark);
  return !existsSync(output) || !existsSync(path) || readFileSync(path, 'utf8') !== value;
}

function npm(...words) {
  console.log(`console: npm ${words.join(' ')}`);
  const began = Date.now();
  const { status, error } = spawnSync('npm', words, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error?.code === 'ENOENT') {
    console.error('console: npm was not found; install Node.js 20 or newer (npm comes with it) and run the command again.');
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
  console.log(`console: npm ${words.join(' ')} took ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function once(mark, value, output, work) {
  if (!changed(mark, value, output)) {
    return;
  }
  rmSync(join(marks, mark), { force: true });
  work();
  mkdirSync(marks, { recursive: true });
  writeFileSync(join(marks, mark), value);
}

if (process.argv.includes('--skip=true')) {
  process.exit(0);
}
once('installed', fingerprint(LOCK), join(here, 'node_modules'), () => npm('ci', '--prefer-offline', '--loglevel=error'));
switch (process.argv[2]) {
  case 'build':
    once('built', fingerprint(SOURCES), join(here, 'target/dist/index.html'), () => npm('run', '--silent', 'build'));
    break;
  case 'test':
    once('tested', fingerprint(TESTS), join(here, 'node_modules'), () => npm('run', '--silent', 'test'));
    break;
  default:
    console.error('console: say what to do: build or test');
    process.exit(1);
}
