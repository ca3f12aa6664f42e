import { type SigninRedirectArgs, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ConsoleSettings } from './settings.ts';

/** Members of this organisation run the platform and belong to no desk. */
export const OPERATIONS = 'deskweave-operations';

const EVERY_ORGANIZATION = 'organization:*';
const REMEMBERED = 'deskweave.organizations';

/** Where a person stands between arriving and working. */
export type SessionState =
  | { kind: 'signedOut' }
  | { kind: 'homeless'; person: string }
  | { kind: 'choosing'; person: string; organizations: readonly string[] }
  | { kind: 'signedIn'; person: string; subject: string; organization: string; organizations: readonly string[]; operator: boolean };

/** The signed-in person: tokens by the authorization code flow with PKCE, renewed by refresh token, kept for this tab only. */
export class Session {
  private readonly users: UserManager;
  private readonly listeners = new Set<() => void>();
  private current: SessionState = { kind: 'signedOut' };
  private renewal: Promise<User | null> | null = null;

  constructor(settings: ConsoleSettings) {
    const address = window.location.origin;
    const store = new WebStorageStateStore({ store: window.sessionStorage });
    this.users = new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      redirect_uri: `${address}/`,
      post_logout_redirect_uri: `${address}/`,
      response_type: 'code',
      scope: `openid ${EVERY_ORGANIZATION}`,
      // Each refresh token is good for one use: all renewal goes through `renew`, which never runs twice at once.
      automaticSilentRenew: false,
      loadUserInfo: false,
      monitorSession: false,
      userStore: store,
      stateStore: store,
    });
    this.users.events.addUserLoaded(user => this.become(stateOf(user)));
    this.users.events.addAccessTokenExpiring(() => void this.renew());
    this.users.events.addUserUnloaded(() => this.become({ kind: 'signedOut' }));
  }

  get state(): SessionState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up an answer of the identity provider that stands in the address, else what this tab remembers; says where to go on. */
  async begin(): Promise<string | null> {
    const asked = new URLSearchParams(window.location.search);
    if (asked.has('state') && (asked.has('code') || asked.has('error'))) {
      const user = await this.users.signinRedirectCallback();
      this.become(stateOf(user));
      return typeof user.state === 'string' ? user.state : '/';
    }
    const user = await this.users.getUser();
    if (user && (!user.expired || (await this.renew()))) {
      this.become(stateOf((await this.users.getUser()) ?? user));
    }
    return null;
  }

  /** Leaves for the sign-in page; with an organisation the token will be for that one alone. */
  async signIn(organization?: string, more: SigninRedirectArgs = {}): Promise<void> {
    const scope = `openid ${organization ? `organization:${organization}` : EVERY_ORGANIZATION}`;
    const state = window.location.pathname + window.location.search;
    await this.users.signinRedirect({ scope, state: organization ? '/' : state, ...more });
  }

  async signOut(): Promise<void> {
    window.sessionStorage.removeItem(REMEMBERED);
    await this.users.signoutRedirect();
  }

  /** Forgets the tokens without leaving the page, when the platform no longer takes them. */
  async forget(): Promise<void> {
    await this.users.removeUser();
  }

  /** A token that is good for half a minute at least, or null when the person must sign in again. */
  async accessToken(): Promise<string | null> {
    const user = await this.users.getUser();
    if (!user) {
      return null;
    }
    if ((user.expires_in ?? 60) > 30) {
      return user.access_token;
    }
    return (await this.renew())?.access_token ?? null;
  }

  private renew(): Promise<User | null> {
    this.renewal ??= this.users
      .signinSilent()
      .catch(() => null)
      .finally(() => {
        this.renewal = null;
      });
    return this.renewal;
  }

  private become(state: SessionState): void {
    this.current = state;
    this.listeners.forEach(listener => listener());
  }
}

function stateOf(user: User): SessionState {
  const organizations = organizationsIn(claimsOf(user.access_token).organization);
  const person = user.profile.name ?? user.profile.preferred_username ?? '';
  const only = organizations[0];
  if (only === undefined) {
    return { kind: 'homeless', person };
  }
  if (organizations.length > 1) {
    window.sessionStorage.setItem(REMEMBERED, JSON.stringify(organizations));
    return { kind: 'choosing', person, organizations };
  }
  const remembered = JSON.parse(window.sessionStorage.getItem(REMEMBERED) ?? '[]') as string[];
  return {
    kind: 'signedIn',
    person,
    subject: user.profile.sub,
    organization: only,
    organizations: remembered.includes(only) ? remembered : [only],
    operator: only === OPERATIONS,
  };
}

/** Reads the claims without checking the signature: the console decides nothing by them, the platform does. */
export function claimsOf(token: string): Record<string, unknown> {
  const body = token.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}

export function organizationsIn(claim: unknown): string[] {
  if (Array.isArray(claim)) {
    return claim.map(String);
  }
  return claim !== null && typeof claim === 'object' ? Object.keys(claim) : [];
}
