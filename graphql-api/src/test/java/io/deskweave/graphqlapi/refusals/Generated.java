package io.deskweave.graphqlapi.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A CSV file of any size that is never in memory: a header, and one long row again and again, the last one cut. */
final class Generated extends InputStream {

    private static final byte[] HEADER = "subject,notes\n".getBytes(UTF_8);
    private static final byte[] ROW = ("row," + "x".repeat(900_000) + "\n").getBytes(UTF_8);

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
        return (size - HEADER.length + ROW.length - 1) / ROW.length;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (written == size) {
            return -1;
        }
        var part = written < HEADER.length ? HEADER : ROW;
        var place = (int) (written < HEADER.length ? written : (written - HEADER.length) % ROW.length);
        var count = (int) Math.min(Math.min(length, part.length - place), size - written);
        System.arraycopy(part, place, target, offset, count);
        written += count;
        return count;
    }
}
