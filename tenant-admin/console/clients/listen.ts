/**
 * Listens to a desk's tickets by graphql-ws and graphql-sse as they come from npm, and breaks the rules of the first in
 * every way that has a close code of its own. Wants DESKWEAVE_URL and DESKWEAVE_TOKEN, of one who may write records.
 */
import assert from 'node:assert/strict';
import { createClient as createStreams } from 'graphql-sse';
import { type Client, createClient as createSockets } from 'graphql-ws';

const url = wanted('DESKWEAVE_URL');
const token = wanted('DESKWEAVE_TOKEN');
const address = `${url.replace('http', 'ws')}/graphql`;
const protocol = 'graphql-transport-ws';
const init = { type: 'connection_init', payload: { Authorization: `Bearer ${token}` } };
const subscription = 'subscription { ticketChanged { kind record { subject } } }';

interface Hint {
  ticketChanged: { kind: string; record: { subject: string } | null };
}

function wanted(name: string): string {
  const value = process.env[name];
  assert(value, `${name} is not set`);
  return value;
}

/** The first value that an iterator gives, asserted to be there. */
async function first<T>(values: AsyncIterator<T>): Promise<T> {
  const next = await values.next();
  assert(!next.done, 'the stream ended');
  return next.value;
}

async function create(client: Client, subject: string): Promise<void> {
  const query = 'mutation($s: String!) { createTicket(input: {values: {subject: $s}}) { ticket { id } } }';
  const result = await first(client.iterate({ query, variables: { s: subject } }));
  assert.equal(result.errors, undefined);
}

async function listensBySocket(): Promise<void> {
  const client = createSockets({ url: address, connectionParams: { Authorization: `Bearer ${token}` } });
  const hints = client.iterate<Hint>({ query: subscription });
  const heard = hints.next();
  // Answered on the same socket, after the subscription was read.
  const viewer = await first(client.iterate({ query: '{ viewer { name } }' }));
  assert(viewer.data);
  await create(client, 'By socket');
  const hint = await heard;
  assert.deepEqual(hint.value?.data?.ticketChanged, { kind: 'CREATED', record: { subject: 'By socket' } });
  await hints.return?.();

  const refused = client.iterate({ query: 'subscription { nonsense }' });
  await assert.rejects(
    refused.next(),
    (errors: { extensions: { code: string } }[]) => errors[0]?.extensions.code === 'api.document.field-unknown',
  );
  await client.dispose();
}

async function listensByStream(): Promise<void> {
  let opened = () => {};
  const open = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const streams = createStreams({
    url: `${url}/graphql`,
    headers: { Authorization: `Bearer ${token}` },
    fetchFn: async (input: string, request: RequestInit) => {
      const response = await fetch(input, request);
      opened();
      return response;
    },
  });
  const hints = streams.iterate<Hint>({ query: subscription });
  const heard = hints.next();
  await open;
  const client = createSockets({ url: address, connectionParams: { Authorization: `Bearer ${token}` } });
  await create(client, 'By stream');
  await client.dispose();
  const hint = await heard;
  assert.deepEqual(hint.value?.data?.ticketChanged, { kind: 'CREATED', record: { subject: 'By stream' } });
  await hints.return?.();

  const query = await first(streams.iterate<{ viewer: { name: string } }>({ query: '{ viewer { name } }' }));
  assert(query.data?.viewer.name);
  streams.dispose();
}

/** How graphql-ws is closed when its token does not do. */
async function isForbiddenWithoutAToken(): Promise<void> {
  const client = createSockets({
    url: address,
    retryAttempts: 0,
    connectionParams: { Authorization: 'Bearer nonsense' },
  });
  const hints = client.iterate({ query: subscription });
  await assert.rejects(hints.next(), (closed: CloseEvent) => closed.code === 4403);
}

/** Two of its operations get the same id. */
async function isClosedForADuplicate(): Promise<void> {
  const client = createSockets({
    url: address,
    retryAttempts: 0,
    connectionParams: { Authorization: `Bearer ${token}` },
    generateID: () => 'same',
  });
  const one = client.iterate({ query: subscription }).next();
  const two = client.iterate({ query: subscription }).next();
  await assert.rejects(Promise.all([one, two]), (closed: CloseEvent) => closed.code === 4409);
}

/** The code by which a socket that says this is closed. */
function closed(...messages: unknown[]): Promise<number> {
  const socket = new WebSocket(address, protocol);
  socket.addEventListener('open', () => {
    for (const message of messages) {
      socket.send(JSON.stringify(message));
    }
  });
  return new Promise((resolve) => {
    socket.addEventListener('close', (event) => resolve(event.code));
  });
}

await listensBySocket();
await listensByStream();
await isForbiddenWithoutAToken();
await isClosedForADuplicate();
assert.equal(await closed({ type: 'nonsense' }), 4400);
assert.equal(await closed({ id: '1', type: 'subscribe', payload: { query: subscription } }), 4401);
assert.equal(await closed(), 4408);
assert.equal(await closed(init, init), 4429);
console.log('graphql-ws and graphql-sse were heard, and every close code');
process.exit(0);
