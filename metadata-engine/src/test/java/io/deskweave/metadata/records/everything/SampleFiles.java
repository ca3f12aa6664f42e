package io.deskweave.metadata.records.everything;

import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.tenancy.TenantScope;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/** Files that a tenant has sent, by their ids. */
public record SampleFiles(List<String> texts, List<String> pictures) {

    private static final int LIMIT = 1 << 20;

    public static SampleFiles keep(FileStore store, TenantScope scope) {
        return new SampleFiles(
                List.of(
                        keep(store, scope, "a \"b\" 中文.txt", "plain".getBytes(StandardCharsets.UTF_8)),
                        keep(store, scope, "table.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                        keep(store, scope, "nothing", new byte[0])),
                List.of(
                        keep(store, scope, "one.png", picture("png", 3, 2)),
                        keep(store, scope, "x", picture("png", 1, 1))));
    }

    public static String keep(FileStore store, TenantScope scope, String name, byte[] content) {
        return store.keep(scope, name, new ByteArrayInputStream(content), LIMIT)
                .id()
                .toString();
    }

    /** A picture of one colour. */
    public static byte[] picture(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes)) {
                throw new IllegalArgumentException("Nobody writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
