package io.deskweave.metadata.records.commands;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** A record that was written under a key and is gone by now. */
record RecordGone(String object) implements Problem {

    @Override
    public String code() {
        return "metadata.key.record-gone";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "What was asked under this key was done, and its record of %s is no longer there".formatted(object);
    }

    @Override
    public String advice() {
        return "Look for it in the bin; take a new key to write another";
    }

    @Override
    public List<String> path() {
        return List.of("idempotencyKey");
    }
}
