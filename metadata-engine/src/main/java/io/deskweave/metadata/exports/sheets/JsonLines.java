package io.deskweave.metadata.exports.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;

/** One record a line, as the API answers it. */
final class JsonLines implements Sheet {

    private final OutputStream out;

    JsonLines(OutputStream out) {
        this.out = new BufferedOutputStream(new Unclosed(out), 1 << 16);
    }

    @Override
    public void add(JsonNode row) throws IOException {
        out.write(row.toString().getBytes(UTF_8));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
