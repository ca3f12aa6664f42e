package io.deskweave.metadata.records.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.deskweave.metadata.model.FieldModel;
import io.deskweave.platform.tenancy.SchemaName;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals and opens the encrypted texts of one tenant, for one question or one write. Its keys are looked up when the
 * first text comes, so that whoever meets none asks for none.
 */
public final class TenantCipher {

    /** For those who meet no encrypted field. */
    public static final TenantCipher NONE = new TenantCipher(null, new Source() {
        @Override
        public Keyset known() {
            throw new IllegalStateException("An encrypted field where none can be");
        }

        @Override
        public Keyset anew() {
            return known();
        }
    });

    private static final Logger log = LoggerFactory.getLogger(TenantCipher.class);

    private final @Nullable SchemaName schema;
    private final Source source;
    private @Nullable Keyset known;

    /** Where keys come from. */
    interface Source {

        Keyset known();

        /** As others may have changed them meanwhile. */
        Keyset anew();
    }

    TenantCipher(@Nullable SchemaName schema, Source source) {
        this.schema = schema;
        this.source = source;
    }

    /** Looks the keys up now: where encrypted texts are sure to come, before a connection is held for them. */
    public TenantCipher ready() {
        keyset();
        return this;
    }

    public EncryptedText encrypt(ValuePlace place, String text) {
        var keyset = keyset();
        return EncryptedText.of(keyset.seal(text, context(place)), keyset.digest(place.field(), text));
    }

    /** What equal values of a field have in common, as PostgreSQL reads bytes. */
    public String digest(FieldModel field, Object value) {
        return EncryptedText.written(keyset().digest(field.id(), ClearText.of(field.shape(), value)));
    }

    /**
     * Empty for bytes that do not open: they were changed, or stood elsewhere. They are told to the operators, and
     * spoil nothing else of an answer.
     */
    public Optional<String> decrypt(ValuePlace place, byte[] sealed) {
        var keyset = keyset();
        if (!keyset.knows(sealed)) {
            keyset = source.anew();
            known = keyset;
        }
        try {
            return Optional.of(keyset.open(sealed, context(place)));
        } catch (GeneralSecurityException e) {
            log.error("metadata.encryption.value-unauthentic: {} of {} does not open where it stands", place, schema);
            return Optional.empty();
        }
    }

    private Keyset keyset() {
        var keyset = known;
        if (keyset == null) {
            keyset = source.known();
            known = keyset;
        }
        return keyset;
    }

    private byte[] context(ValuePlace place) {
        return "%s|%s|%s|%s"
                .formatted(schema, place.object(), place.field(), place.record())
                .getBytes(UTF_8);
    }
}
