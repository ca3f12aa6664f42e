import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Session } from '../graph/session.ts';
import { readSettings } from '../graph/settings.ts';
import { UNREACHABLE } from '../graph/problems.ts';
import { Welcome } from './Welcome.tsx';
import { Waiting } from './Waiting.tsx';

/** The identity provider sent the person back without a session. */
const SIGN_IN_FAILED = 'console.sign-in-failed';

/** A page of its own, which the console's router does not know. */
const GRAPHIQL = '/graphiql';

type Stage = { at: 'starting' } | { at: 'failed'; code: string; session: Session | null } | { at: 'ready'; session: Session };

/** Reads the settings and takes up the session, then shows what stands behind. */
export function Begin({ children }: { children: (session: Session) => ReactNode }) {
  const [stage, setStage] = useState<Stage>({ at: 'starting' });
  const navigate = useNavigate();
  useEffect(() => {
    let session: Session | null = null;
    begin()
      .then(() => session && setStage({ at: 'ready', session }))
      .catch(() => setStage({ at: 'failed', code: session ? SIGN_IN_FAILED : UNREACHABLE, session }));

    async function begin() {
      session = await started();
      const onward = await taken(session);
      if (onward?.startsWith(GRAPHIQL)) {
        window.location.replace(onward);
      } else if (onward) {
        await navigate(onward, { replace: true });
      }
    }
  }, [navigate]);

  switch (stage.at) {
    case 'starting':
      return <Waiting />;
    case 'failed':
      return <Welcome session={stage.session} code={stage.code} />;
    case 'ready':
      return children(stage.session);
  }
}

let session: Promise<Session> | null = null;
let onward: Promise<string | null> | null = null;

/** Once per page: the answer of the identity provider can be taken up only once. */
function started(): Promise<Session> {
  session ??= readSettings().then(settings => new Session(settings));
  return session;
}

function taken(from: Session): Promise<string | null> {
  onward ??= from.begin();
  return onward;
}
