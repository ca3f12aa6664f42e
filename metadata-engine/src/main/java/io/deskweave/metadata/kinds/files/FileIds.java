package io.deskweave.metadata.kinds.files;

import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the ids under which uploads are answered. */
final class FileIds {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private FileIds() {}

    static KeptFile read(Object json) throws ValueRejected {
        if (!(json instanceof String text) || !FORM.matcher(text).matches()) {
            throw new ValueRejected(
                    "metadata.value.not-a-file",
                    "%s is not the id of a file".formatted(Quoted.of(json)),
                    "Send the file to POST /files and write the id that comes back");
        }
        return KeptFile.named(UUID.fromString(text));
    }
}
