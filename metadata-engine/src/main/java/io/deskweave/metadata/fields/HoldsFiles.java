package io.deskweave.metadata.fields;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A kind of field whose values are files. Whether one fits is known only when it is looked at, by whoever stores. */
public interface HoldsFiles extends FieldType {

    /**
     * What the file is.
     *
     * @throws ValueRejected when its content is not what the field takes, or there is too much of it
     */
    KeptFile examine(Map<String, Object> settings, Content file) throws ValueRejected, IOException;

    /** A file in the store. */
    interface Content {

        KeptFile named();

        /** What its sender called it. */
        String name();

        /** In bytes. */
        long size();

        /** From its first byte on; whoever opens it closes it. */
        InputStream open() throws IOException;
    }
}
