package io.deskweave.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** What scripts must know about a running demo: addresses and people, as variables of a shell. */
record DemoEnvironment(Map<String, String> variables) {

    static DemoEnvironment of(DemoSettings settings, Cast cast, Passwords passwords) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("DESKWEAVE_URL", settings.platformUrl());
        variables.put("TOKEN_URL", settings.tokenUrl());
        variables.put("CLIENT_ID", DemoRealm.CLIENT);
        describe(variables, "PLATFORM_OPERATOR", cast.operator(), Cast.OPERATIONS, passwords);
        for (var tenant : cast.tenants()) {
            for (var person : tenant.desk().people()) {
                describe(variables, tenant.variable(person), person, tenant.alias(), passwords);
            }
        }
        return new DemoEnvironment(variables);
    }

    /** Writes the file whole or not at all; only its owner may read it. */
    void write(Path file) {
        var text =
                new StringBuilder("# What runs at the moment; to be read by a shell: . " + file.getFileName() + "\n");
        variables.forEach((name, value) ->
                text.append(name).append('=').append(quoted(value)).append('\n'));
        try {
            var aside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, text);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DemoFailed(
                    "%s cannot be written (%s); make room or make it writable".formatted(file, e.getMessage()), e);
        }
    }

    private static void describe(
            Map<String, String> variables,
            String prefix,
            Cast.Person person,
            String organization,
            Passwords passwords) {
        variables.put(prefix + "_USER", person.username());
        variables.put(prefix + "_PASSWORD", passwords.of(person));
        variables.put(prefix + "_ORGANIZATION", organization);
    }

    // Between single quotes a shell reads everything as it stands, but for the quote itself.
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
