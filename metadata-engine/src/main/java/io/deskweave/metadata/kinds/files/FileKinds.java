package io.deskweave.metadata.kinds.files;

import io.deskweave.metadata.fields.FieldType;
import java.util.List;

/** The field types whose values are files. */
public final class FileKinds {

    private FileKinds() {}

    public static List<FieldType> all() {
        return List.of(new FileType(), new PictureType(), new SignatureType());
    }
}
