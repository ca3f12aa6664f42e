package io.deskweave.graphqlapi.refusals;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A CSV file of any size that is never in memory: a header, and one long row again and again, the last one cut. */
final class Generated extends InputStream {

    static final int ROW = 900_000;

    private static final byte[] HEADER = "subject,notes\n".getBytes(StandardCharsets.UTF_8);

    private final long size;
    private long written;

    private Generated(long size) {
        this.size = size;
    }

    /** Sent with its length. */
    static BodyPublisher file(long size) {
        return BodyPublishers.fromPublisher(chunked(size), size);
    }

    /** Sent without its length, in chunks. */
    static BodyPublisher chunked(long size) {
        return BodyPublishers.ofInputStream(() -> new Generated(size));
    }

    static long rows(long size) {
        return (size - HEADER.length + ROW - 1) / ROW;
    }

    @Override
    public int read() {
        if (written == size) {
            return -1;
        }
        var place = written++;
        return place < HEADER.length ? HEADER[(int) place] : letter((int) ((place - HEADER.length) % ROW));
    }

    /** A subject, a comma, notes without end, a line break. */
    private static int letter(int column) {
        return switch (column) {
            case 3 -> ',';
            case ROW - 1 -> '\n';
            default -> 'x';
        };
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        var count = (int) Math.min(length, size - written);
        for (var index = 0; index < count; index++) {
            target[offset + index] = (byte) read();
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
