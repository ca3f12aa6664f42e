package io.deskweave.metadata.publish.deletions;

import io.deskweave.platform.problems.Problem;
import java.util.List;

/** Something that people still use, and cannot be deleted yet. */
record NotRetired(String words, List<String> path) implements Problem {

    @Override
    public String code() {
        return "metadata.deletion.not-retired";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String message() {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " is in use until a release retires it";
    }

    @Override
    public String advice() {
        return "Read what it holds through the API, or retire it, publish that, and fetch it then";
    }
}
