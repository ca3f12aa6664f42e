package io.deskweave.infrastructure.servers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One setting from outside: the system property first, then the environment variable of the same words. */
public final class Settings {

    private Settings() {}

    /** The setting, if it is given. */
    public static @Nullable String find(String name) {
        var property = System.getProperty(name);
        if (isGiven(property)) {
            return property;
        }
        var variable = System.getenv(variableName(name));
        return isGiven(variable) ? variable : null;
    }

    /** The setting; its lack is said in a sentence that names it. */
    public static String need(String name, String meaning) {
        var value = find(name);
        if (value == null) {
            throw new InfrastructureFailed("%s is not known; set the system property %s or the environment variable %s"
                    .formatted(meaning, name, variableName(name)));
        }
        return value;
    }

    private static String variableName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    // Maven hands an expression that it cannot resolve on as it stands.
    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank() && !value.startsWith("${");
    }
}
