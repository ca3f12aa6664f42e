package io.deskweave.graphqlapi.requests;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A request's body that ends in a refusal once it is too large, too slow or cut off. */
final class BoundedStream extends ServletInputStream {

    private static final int GULP = 16 * 1024;

    private final ServletInputStream source;
    private final long limit;
    private final long deadline;
    private final Duration time;
    private long read;
    private boolean givenUp;

    BoundedStream(ServletInputStream source, long limit, Duration time) {
        this.source = source;
        this.limit = limit;
        this.time = time;
        this.deadline = System.nanoTime() + time.toNanos();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var got = arriving(target, offset, length);
        read += Math.max(got, 0);
        if (read > limit) {
            throw new RequestRefused(
                    RequestFault.BODY_TOO_LARGE, "The request's body is larger than %,d bytes".formatted(limit));
        }
        if (System.nanoTime() - deadline > 0) {
            throw tooSlow();
        }
        return got;
    }

    private int arriving(byte[] target, int offset, int length) throws IOException {
        try {
            return source.read(target, offset, length);
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        } catch (IOException e) {
            givenUp = true;
            throw new RequestRefused(RequestFault.BODY_BROKEN, "The request's body ended before it was whole");
        }
    }

    private RequestRefused tooSlow() {
        givenUp = true;
        return new RequestRefused(
                RequestFault.BODY_TOO_SLOW,
                "The request's body took longer than %d seconds to arrive".formatted(time.toSeconds()));
    }

    /** Reads the rest and forgets it, for so long at most, unless it was too slow already. */
    void forgetTheRest(Duration patience) throws IOException {
        var end = System.nanoTime() + patience.toNanos();
        var forgotten = new byte[GULP];
        var got = 0;
        while (!givenUp && got >= 0 && System.nanoTime() - end < 0) {
            got = source.read(forgotten);
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
