package io.deskweave.platform.directory;

import io.deskweave.platform.tenancy.SchemaName;
import java.security.SecureRandom;

/** New names of schemas. They say nothing, because every role of a database can list all of them. */
final class SchemaNames {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SchemaNames() {}

    static SchemaName next() {
        var name = new StringBuilder("t_");
        for (var i = 0; i < LENGTH; i++) {
            name.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return new SchemaName(name.toString());
    }
}
