package io.deskweave.metadata.kinds.files;

import io.deskweave.metadata.fields.HoldsFiles.Content;
import io.deskweave.metadata.fields.ValueRejected;
import io.deskweave.metadata.kinds.settings.Quoted;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads how large a picture is, from its header alone: a few bytes may promise more points than memory has. */
final class Pictures {

    private Pictures() {}

    /** Points in both directions. */
    record Size(int width, int height) {}

    static Size size(Content file, String mediaType) throws ValueRejected, IOException {
        var readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw broken(file);
        }
        var reader = readers.next();
        try (var in = file.open();
                var image = new MemoryCacheImageInputStream(in)) {
            reader.setInput(image, true, true);
            return new Size(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException e) {
            // Readers fail in many ways over what somebody made up; each means that nobody can show it.
            throw broken(file);
        } finally {
            reader.dispose();
        }
    }

    private static ValueRejected broken(Content file) {
        return new ValueRejected(
                "metadata.value.picture-broken",
                "%s cannot be read as a picture".formatted(Quoted.of(file.name())),
                "Open it and save it again as PNG or JPEG");
    }

    static void checkSize(Content file, Size size, int sideMax, long pointsMax) throws ValueRejected {
        if (Math.max(size.width(), size.height()) > sideMax || (long) size.width() * size.height() > pointsMax) {
            throw new ValueRejected(
                    "metadata.value.picture-too-large",
                    "%s has %d by %d points; %d million are taken, %d in one direction"
                            .formatted(
                                    Quoted.of(file.name()),
                                    size.width(),
                                    size.height(),
                                    pointsMax / 1_000_000,
                                    sideMax),
                    "Save it smaller");
        }
    }
}
