package io.deskweave.metadata.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Characters of a UTF-8 stream, with or without a byte order mark. Unlike Java's own reader it refuses wrong bytes and
 * knows on which line they are. A zero is refused too: it means UTF-16 or no text at all, and PostgreSQL keeps none.
 */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 64 << 10;
    private static final char ORDER_MARK = '\uFEFF';

    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private long line = 1;
    private boolean afterReturn;
    private boolean ended;
    private boolean wrong;
    private boolean begun;

    Utf8Reader(InputStream source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            if (wrong) {
                throw new NotUtf8(line);
            }
            var result = decoder.decode(bytes, chars, ended);
            wrong = result.isError();
            var count = accept(target, offset, chars.position() - offset);
            if (count > 0) {
                return count;
            }
            chars.position(offset);
            if (result.isUnderflow() && ended) {
                return -1;
            }
            if (result.isUnderflow()) {
                fill();
            }
            if (result == CoderResult.OVERFLOW) {
                throw new IOException("A character outside the basic plane needs room for two");
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        var read = source.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    /** Drops the order mark, counts lines, stops before a zero. */
    private int accept(char[] target, int offset, int count) {
        var kept = count;
        if (!begun && count > 0) {
            begun = true;
            if (target[offset] == ORDER_MARK) {
                kept = count - 1;
                System.arraycopy(target, offset + 1, target, offset, kept);
            }
        }
        for (int place = offset; place < offset + kept; place++) {
            var letter = target[place];
            if (letter == '\0') {
                wrong = true;
                return place - offset;
            }
            if (letter == '\r' || (letter == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = letter == '\r';
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** The finding that a line is not UTF-8. */
    static final class NotUtf8 extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        NotUtf8(long line) {
            super("Line %d is not UTF-8".formatted(line));
            this.line = line;
        }

        long line() {
            return line;
        }
    }
}
