package io.deskweave.platform.audit;

import io.deskweave.platform.audit.Audit.Act;
import io.deskweave.platform.tenancy.Actor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The hash that seals an entry: SHA-256 over the hash before it and everything that the entry says, each text with its
 * length before it, so that no two entries are told alike.
 */
final class Seal {

    static final byte[] FIRST = new byte[32];

    private Seal() {}

    static byte[] of(byte[] previous, Content content) {
        var at = content.at();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(content.number());
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            text(out, content.actor().toString());
            text(out, content.kind().name());
            text(out, content.act().action());
            text(out, content.act().subject());
            var details = new TreeMap<>(content.act().details());
            out.writeInt(details.size());
            for (Map.Entry<String, String> detail : details.entrySet()) {
                text(out, detail.getKey());
                text(out, detail.getValue());
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK brings SHA-256", e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** What is sealed. The moment is exact to the microsecond, as PostgreSQL keeps it. */
    record Content(long number, Instant at, UUID actor, Actor.Kind kind, Act act) {}
}
