package io.deskweave.graphqlapi.files;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The name that a file is kept under: what the sender called it, without folders and without anything unprintable. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Written percent-encoded in UTF-8, as headers hold nothing else; what is not is taken as it stands. */
    static String ofHeader(String written) {
        try {
            return of(URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return of(written);
        }
    }

    static String of(@Nullable String given) {
        var name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var printable = name.replaceAll("\\p{Cntrl}", "").strip();
        if (printable.isEmpty()) {
            return "file";
        }
        return printable.length() <= LONGEST ? printable : printable.substring(printable.length() - LONGEST);
    }
}
