package io.deskweave.graphqlapi.listening;

import io.deskweave.graphqlapi.security.Caller;
import io.deskweave.platform.problems.Problem;
import java.util.List;

/** One who listens by one subscription. No method may wait for anybody. */
public interface Hearer {

    Caller.OfDesk caller();

    /** @param result a whole GraphQL result as JSON */
    void hear(String result);

    /** The subscription is no longer in order; nothing more is heard by it. */
    void refused(List<Problem> problems);

    /** The whole line ends. */
    void end(Ending ending);
}
