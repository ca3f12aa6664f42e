package io.deskweave.metadata.compile;

import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.ObjectDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;

/**
 * What makes two definitions equal. The order of objects, fields and options is what people see and counts; that of
 * languages, aliases and settings does not.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over the canonical definition, in hexadecimal. */
    public static String of(Definition definition) {
        var canonical = CanonicalJson.of(
                definition.objects().stream().map(Fingerprint::object).toList());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Map<String, Object> object(ObjectDefinition object) {
        return Map.of(
                "id", object.id(),
                "name", object.name(),
                "plural", object.plural(),
                "labels", object.labels().byLanguage(),
                "help", object.help().byLanguage(),
                "locked", object.locked(),
                "retired", object.retired(),
                "titleField", object.titleField(),
                "fields", object.fields().stream().map(Fingerprint::field).toList());
    }

    private static Map<String, Object> field(FieldDefinition field) {
        return Map.ofEntries(
                Map.entry("id", field.id()),
                Map.entry("name", field.name()),
                Map.entry("aliases", new TreeSet<>(field.aliases())),
                Map.entry("type", field.type()),
                Map.entry("labels", field.labels().byLanguage()),
                Map.entry("help", field.help().byLanguage()),
                Map.entry("settings", field.settings()),
                Map.entry("required", field.required()),
                Map.entry("unique", field.unique()),
                Map.entry("indexed", field.indexed()),
                Map.entry("locked", field.locked()),
                Map.entry("retired", field.retired()));
    }
}
