package io.deskweave.graphqlapi.requests;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/** A request's body that ends in a refusal once it is too large or too slow. */
final class BoundedStream extends ServletInputStream {

    private final ServletInputStream source;
    private final long limit;
    private final long deadline;
    private final Duration time;
    private long read;

    BoundedStream(ServletInputStream source, long limit, Duration time) {
        this.source = source;
        this.limit = limit;
        this.time = time;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    @Override
    public int read() throws IOException {
        var value = source.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var got = source.read(target, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int got) throws IOException {
        read += got;
        if (read > limit) {
            throw new RequestRefused(
                    RequestFault.BODY_TOO_LARGE, "The request's body is larger than %,d bytes".formatted(limit));
        }
        if (System.nanoTime() - deadline > 0) {
            throw new RequestRefused(
                    RequestFault.BODY_TOO_SLOW,
                    "The request's body took longer than %d seconds to arrive".formatted(time.toSeconds()));
        }
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        source.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
