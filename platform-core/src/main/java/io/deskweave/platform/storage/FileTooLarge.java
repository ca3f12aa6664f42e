package io.deskweave.platform.storage;

import io.deskweave.platform.problems.Problem;

/**
 * A file is larger than is taken.
 *
 * @param limit in bytes
 */
public record FileTooLarge(String name, long limit) implements Problem {

    private static final long MEGABYTE = 1024L * 1024;

    @Override
    public String code() {
        return "storage.file.too-large";
    }

    @Override
    public Kind kind() {
        return Kind.LIMIT_REACHED;
    }

    @Override
    public String message() {
        return limit < MEGABYTE
                ? "The file '%s' is larger than %d bytes".formatted(name, limit)
                : "The file '%s' is larger than %d MB".formatted(name, limit / MEGABYTE);
    }

    @Override
    public String advice() {
        return "Divide it into smaller files and bring them one by one";
    }
}
