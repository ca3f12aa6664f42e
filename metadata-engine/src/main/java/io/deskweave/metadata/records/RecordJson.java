package io.deskweave.metadata.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The answer to a question: one JSON value in UTF-8, ready for the wire. */
public final class RecordJson {

    private final byte[] bytes;
    private final int length;

    /** @param bytes kept, not copied: the caller lets go of them */
    public RecordJson(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    public int length() {
        return length;
    }

    /** Whether it is JSON's null. */
    public boolean isNull() {
        return length == 4 && bytes[0] == 'n';
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Copies it into a buffer that has room for its length. */
    public void copyTo(byte[] buffer, int offset) {
        System.arraycopy(bytes, 0, buffer, offset, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
