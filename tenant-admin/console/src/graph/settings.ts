/** What the platform tells its console before anybody has signed in. */
export interface ConsoleSettings {
  issuer: string;
  clientId: string;
}

export async function readSettings(): Promise<ConsoleSettings> {
  const response = await fetch('/console-settings.json', { headers: { accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`/console-settings.json answered ${response.status}`);
  }
  return (await response.json()) as ConsoleSettings;
}
