package io.deskweave.platform.storage;

import io.deskweave.platform.problems.Problem;
import java.util.UUID;

record FileNotFound(UUID id) implements Problem {

    @Override
    public String code() {
        return "storage.file.not-found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String message() {
        return "There is no file %s".formatted(id);
    }

    @Override
    public String advice() {
        return "Bring the file again";
    }
}
