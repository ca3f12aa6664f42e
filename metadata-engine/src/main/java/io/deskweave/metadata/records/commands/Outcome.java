package io.deskweave.metadata.records.commands;

import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one record.
 *
 * @param id null when nothing was written
 * @param created whether the record is new
 * @param records how many records it was in all: more than one when others went along with a deletion
 * @param findings warnings of what was written, errors of what was not
 */
public record Outcome(@Nullable UUID id, boolean created, int records, List<Problem> findings) {

    public Outcome {
        findings = List.copyOf(findings);
    }

    static Outcome refused(List<Problem> findings) {
        return new Outcome(null, false, 0, findings);
    }

    public boolean succeeded() {
        return id != null;
    }
}
