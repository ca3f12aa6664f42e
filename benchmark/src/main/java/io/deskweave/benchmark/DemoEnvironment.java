package io.deskweave.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the demo wrote down about itself: addresses and people, in shell syntax. */
record DemoEnvironment(Map<String, String> values) {

    static DemoEnvironment read(Path file) throws IOException {
        var values = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                values.put(line.substring(0, equals), unquoted(line.substring(equals + 1)));
            }
        }
        return new DemoEnvironment(Map.copyOf(values));
    }

    private static String unquoted(String value) {
        var quoted = value.length() >= 2 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The demo's environment has no " + name);
        }
        return value;
    }

    URI platform() {
        return URI.create(get("DESKWEAVE_URL"));
    }

    URI tokens() {
        return URI.create(get("TOKEN_URL"));
    }

    Person person(String prefix) {
        return new Person(get(prefix + "_USER"), get(prefix + "_PASSWORD"), get(prefix + "_ORGANIZATION"));
    }

    /** Someone who can sign in. */
    record Person(String user, String password, String organization) {}
}
