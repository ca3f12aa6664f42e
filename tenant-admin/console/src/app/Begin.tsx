import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { UNREACHABLE } from '../graph/problems.ts';
import { Session } from '../graph/session.ts';
import { readSettings } from '../graph/settings.ts';
import { Waiting } from './Waiting.tsx';
import { Welcome } from './Welcome.tsx';

/** The identity provider sent the person back without a session. */
const SIGN_IN_FAILED = 'console.sign-in-failed';

type Stage = { at: 'starting' } | { at: 'failed'; code: string; session: Session | null } | { at: 'ready'; session: Session };

/** Reads the settings and takes up the session, then shows what stands behind. */
export function Begin({ children }: { children: (session: Session) => ReactNode }) {
  const [stage, setStage] = useState<Stage>({ at: 'starting' });
  const navigate = useNavigate();
  const begun = useRef(false);
  useEffect(() => {
    // Once per page: the answer of the identity provider can be taken up only once.
    if (begun.current) {
      return;
    }
    begun.current = true;
    void begin(path => navigate(path, { replace: true })).then(setStage);
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

async function begin(goOn: (path: string) => void | Promise<void>): Promise<Stage> {
  let session: Session;
  try {
    session = new Session(await readSettings());
  } catch {
    return { at: 'failed', code: UNREACHABLE, session: null };
  }
  try {
    const onward = await session.begin();
    if (onward !== null) {
      await goOn(onward);
    }
    return { at: 'ready', session };
  } catch {
    return { at: 'failed', code: SIGN_IN_FAILED, session };
  }
}
