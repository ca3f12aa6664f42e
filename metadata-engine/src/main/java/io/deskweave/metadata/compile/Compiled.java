package io.deskweave.metadata.compile;

import io.deskweave.metadata.model.Model;
import io.deskweave.platform.problems.Problem;
import java.util.List;

/** What came of compiling a definition. */
public sealed interface Compiled {

    /** A model. */
    record Accepted(Model model) implements Compiled {}

    /** Everything that is wrong with the definition. */
    record Rejected(List<Problem> findings) implements Compiled {

        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
