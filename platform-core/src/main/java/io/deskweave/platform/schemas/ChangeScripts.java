package io.deskweave.platform.schemas;

import io.deskweave.platform.tenancy.SchemaName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All change scripts of all rooms, in the order in which every tenant's schema gets them. */
@Component
class ChangeScripts {

    private static final Pattern NAME = Pattern.compile(".*tenant-schema/([a-z]+)/(\\d{3})-([a-z0-9-]+)\\.sql");

    private final List<ChangeScript> scripts;

    ChangeScripts() {
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:tenant-schema/*/*.sql");
            scripts = inOrder(Stream.of(resources).map(ChangeScripts::read));
        } catch (IOException e) {
            throw new UncheckedIOException("The change scripts cannot be listed", e);
        }
    }

    ChangeScripts(List<ChangeScript> scripts) {
        this.scripts = inOrder(scripts.stream());
    }

    List<ChangeScript> all() {
        return scripts;
    }

    private static List<ChangeScript> inOrder(Stream<ChangeScript> scripts) {
        return scripts.sorted(Comparator.comparing(ChangeScript::number).thenComparing(ChangeScript::key))
                .toList();
    }

    private static ChangeScript read(Resource resource) {
        try {
            var place = resource.getURL().toString();
            var parts = NAME.matcher(place);
            if (!parts.matches()) {
                throw new IllegalStateException(
                        "%s is not named tenant-schema/<room>/<NNN>-<name>.sql".formatted(place));
            }
            var key = parts.group(1) + "/" + parts.group(2) + "-" + parts.group(3);
            return new ChangeScript(key, parts.group(2), resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A change script cannot be read", e);
        }
    }

    /**
     * One script, the same for every tenant.
     *
     * @param key such as {@code platform/001-organisation}
     * @param text SQL with the placeholders {@code ${schema}} and {@code ${role}}
     */
    record ChangeScript(String key, String number, String text) {

        /** The script for one tenant; the name holds letters and digits alone, so quoting it is safe. */
        String forSchema(SchemaName schema) {
            var quoted = "\"" + schema + "\"";
            return text.replace("${schema}", quoted).replace("${role}", quoted);
        }

        String checksum() {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JVM knows SHA-256", e);
            }
        }
    }
}
