package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.RecordJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer of JSON. */
final class JsonOut {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_SIZE = 4096;

    private byte[] buffer = new byte[FIRST_SIZE];
    private int length;

    void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    void put(byte[] bytes, int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, buffer, length, to - from);
        length += to - from;
    }

    void put(char ascii) {
        room(1);
        buffer[length++] = (byte) ascii;
    }

    void putAscii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    /** UTF-8 that is not JSON yet; what JSON forbids within quotes is escaped. */
    void putEscaped(byte[] text, int from, int to) {
        room((to - from) * 6);
        for (int i = from; i < to; i++) {
            byte b = text[i];
            if (b == '"' || b == '\\') {
                buffer[length++] = '\\';
                buffer[length++] = b;
                continue;
            }
            if (b >= 0 && b < ' ') {
                putControl(b);
                continue;
            }
            buffer[length++] = b;
        }
    }

    private void putControl(byte b) {
        buffer[length++] = '\\';
        buffer[length++] = 'u';
        buffer[length++] = '0';
        buffer[length++] = '0';
        buffer[length++] = HEX[b >> 4];
        buffer[length++] = HEX[b & 0xf];
    }

    private void room(int wanted) {
        if (buffer.length - length < wanted) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + wanted));
        }
    }

    RecordJson done() {
        return new RecordJson(buffer, length);
    }
}
