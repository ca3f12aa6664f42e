package io.deskweave.metadata.records.attached;

import io.deskweave.metadata.fields.HoldsFiles;
import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.records.sql.FileColumn;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.tenancy.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at the files that a record is to have: they are the tenant's, and what the field takes. */
@Component
public class Attachments {

    private final FileStore store;

    public Attachments(FileStore store) {
        this.store = store;
    }

    /**
     * The value with all that is known about its files; what holds none stays as it is.
     *
     * @throws ValueRejected about the first file that is not there or does not fit
     */
    public Object examined(TenantScope scope, FieldModel field, Object value) throws ValueRejected {
        if (!(field.type() instanceof HoldsFiles type)) {
            return value;
        }
        var examined = new ArrayList<KeptFile>();
        for (var file : FileColumn.files(value)) {
            examined.add(examined(scope, field, type, file));
        }
        return value instanceof List<?> ? List.copyOf(examined) : examined.getFirst();
    }

    private KeptFile examined(TenantScope scope, FieldModel field, HoldsFiles type, KeptFile named)
            throws ValueRejected {
        try {
            var stored = store.claim(scope, named.id());
            return type.examine(field.settings(), new Content(scope, named, stored.name(), stored.size()));
        } catch (Refused e) {
            throw new ValueRejected(
                    "metadata.value.file-not-found",
                    "There is no file with the id %s".formatted(named.id()),
                    "Send the file to POST /files and write the id that comes back");
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be looked at", e);
        }
    }

    private final class Content implements HoldsFiles.Content {

        private final TenantScope scope;
        private final KeptFile named;
        private final String name;
        private final long size;

        Content(TenantScope scope, KeptFile named, String name, long size) {
            this.scope = scope;
            this.named = named;
            this.name = name;
            this.size = size;
        }

        @Override
        public KeptFile named() {
            return named;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() {
            return store.open(scope, named.id());
        }
    }
}
