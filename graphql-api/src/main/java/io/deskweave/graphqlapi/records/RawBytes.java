package io.deskweave.graphqlapi.records;

import io.deskweave.metadata.records.RecordJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.SerializableString;

/** A record's JSON in the form in which Jackson takes bytes as they are. Nothing in it is ever quoted again. */
record RawBytes(RecordJson json) implements SerializableString {

    @Override
    public String getValue() {
        return json.toString();
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public char[] asQuotedChars() {
        throw new UnsupportedOperationException("JSON is not quoted");
    }

    @Override
    public byte[] asUnquotedUTF8() {
        var bytes = new byte[json.length()];
        json.copyTo(bytes, 0);
        return bytes;
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw new UnsupportedOperationException("JSON is not quoted");
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw new UnsupportedOperationException("JSON is not quoted");
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw new UnsupportedOperationException("JSON is not quoted");
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (json.length() > buffer.length - offset) {
            return -1;
        }
        json.copyTo(buffer, offset);
        return json.length();
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        var text = getValue();
        if (text.length() > buffer.length - offset) {
            return -1;
        }
        text.getChars(0, text.length(), buffer, offset);
        return text.length();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw new UnsupportedOperationException("JSON is not quoted");
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) {
        try {
            json.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The answer could not be written", e);
        }
        return json.length();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        throw new UnsupportedOperationException("JSON is not quoted");
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (json.length() > buffer.remaining()) {
            return -1;
        }
        buffer.put(getValue().getBytes(StandardCharsets.UTF_8));
        return json.length();
    }
}
