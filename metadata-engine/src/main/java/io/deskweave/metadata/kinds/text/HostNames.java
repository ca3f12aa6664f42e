package io.deskweave.metadata.kinds.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of hosts, in any script. */
final class HostNames {

    private static final int LENGTH_MAX = 253;
    private static final Pattern ASCII =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+" + "([a-z]([a-z0-9-]{0,61}[a-z0-9])?)");

    private HostNames() {}

    /** In small letters, as people read it; empty when it is no name under a top-level domain. */
    static Optional<String> lowered(String name) {
        var lowered = name.toLowerCase(Locale.ROOT);
        try {
            var ascii = IDN.toASCII(lowered);
            return ascii.length() <= LENGTH_MAX && ASCII.matcher(ascii).matches()
                    ? Optional.of(lowered)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
