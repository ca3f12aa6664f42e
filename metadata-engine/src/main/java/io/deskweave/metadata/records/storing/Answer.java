package io.deskweave.metadata.records.storing;

import io.deskweave.metadata.records.encryption.EncryptedValues;
import io.deskweave.metadata.records.judged.RuleInputs;
import io.deskweave.platform.problems.Problem;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** What a writing statement found and did. */
record Answer(List<Problem> findings, OptionalInt foundVersion, OptionalInt written, RuleInputs.Known known) {

    /** The same with texts that rules can read. */
    Answer opened(EncryptedValues encrypted, UUID record) {
        var opened = new RuleInputs.Known(
                encrypted.opened(record, known.before()), known.relatedBefore(), known.relatedAfter());
        return new Answer(findings, foundVersion, written, opened);
    }

    boolean stored() {
        return written.isPresent();
    }

    int storedVersion() {
        return written.orElseThrow();
    }
}
