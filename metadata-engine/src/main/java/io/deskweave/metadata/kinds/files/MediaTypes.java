package io.deskweave.metadata.kinds.files;

import io.deskweave.metadata.fields.HoldsFiles.Content;
import java.io.BufferedInputStream;
import java.io.IOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its first bytes. */
final class MediaTypes {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /**
     * Such as {@code text/csv}. The name only makes finer what the content shows (a text is a table of values, an
     * archive a spreadsheet); content that shows nothing is {@code application/octet-stream}, whatever its name says.
     */
    static String of(Content file) throws IOException {
        var content = detect(file, "");
        return content.equals(MediaType.OCTET_STREAM)
                ? content.toString()
                : detect(file, file.name()).getBaseType().toString();
    }

    private static MediaType detect(Content file, String name) throws IOException {
        var known = new Metadata();
        if (!name.isEmpty()) {
            known.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (var in = new BufferedInputStream(file.open())) {
            return KNOWN.detect(in, known);
        }
    }
}
