package io.deskweave.metadata.kinds.files;

import static io.deskweave.metadata.kinds.Kinds.kind;
import static io.deskweave.metadata.records.everything.SampleFiles.picture;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.fields.HoldsFiles;
import io.deskweave.metadata.fields.KeptFile;
import io.deskweave.metadata.fields.ValueRejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindsTests {

    private static final String ONE = "0190a5c2-7e34-7000-8000-000000000001";
    private static final String TWO = "0190a5c2-7e34-7000-8000-000000000002";
    private static final KeptFile FIRST = KeptFile.named(UUID.fromString(ONE));
    private static final KeptFile SECOND = KeptFile.named(UUID.fromString(TWO));
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(ISO_8859_1);

    @Test
    void readsIdsOfUploads() throws ValueRejected {
        var several = kind("file", Map.of("atMost", 2));
        several.assertJson(ONE, List.of(FIRST));
        several.assertJson(List.of(TWO, ONE, TWO), List.of(SECOND, FIRST));
        several.assertText(ONE + " ;" + TWO + "\n", List.of(FIRST, SECOND));
        several.assertExported(List.of(SECOND, FIRST), TWO + "; " + ONE);
        kind("file").assertRefused(List.of(ONE, TWO), "metadata.value.too-many-files");
        kind("file").assertRefused("a.pdf", "metadata.value.not-a-file");
        kind("file").assertRefused(List.of(ONE, 1), "metadata.value.not-a-file");
        kind("file").assertTextRefused(" ; ", "metadata.value.no-file");
        for (var single : List.of(kind("picture"), kind("signature"))) {
            single.assertJson(ONE, FIRST);
            single.assertExported(FIRST, ONE);
            single.assertRefused(List.of(ONE), "metadata.value.not-a-file");
        }
    }

    @Test
    void checksWhatIsSet() {
        kind("file", Map.of("mediaTypes", List.of("application/pdf", "image/*"), "sizeMax", 100, "atMost", 20))
                .assertSettingsFound();
        for (var wrong : List.<Object>of(List.of(), List.of("pdf"), List.of("*/*"), "image/*", List.of("a/b", 1))) {
            kind("file", Map.of("mediaTypes", wrong)).assertSettingsFound("metadata.setting.malformed");
        }
        kind("file", Map.of("sizeMax", 101)).assertSettingsFound("metadata.setting.malformed");
        kind("file", Map.of("default", ONE)).assertSettingsFound("metadata.setting.unknown");
        kind("picture", Map.of("mediaTypes", List.of("image/png"))).assertSettingsFound();
        kind("picture", Map.of("mediaTypes", List.of("image/svg+xml")))
                .assertSettingsFound("metadata.setting.malformed");
        kind("signature", Map.of("sizeMax", 1)).assertSettingsFound("metadata.setting.unknown");
        kind("file", Map.of("atMost", 5)).assertChangeFound(Map.of("atMost", 4), "metadata.setting.narrowed");
        kind("file", Map.of("sizeMax", 5)).assertChangeFound(Map.of("sizeMax", 4));
    }

    @Test
    void knowsFilesByTheirContentAndOnlyMoreFinelyByTheirName() throws Exception {
        assertThat(type("a.pdf", PDF)).isEqualTo("application/pdf");
        assertThat(type("invoice.txt", PDF)).isEqualTo("application/pdf");
        assertThat(type("a.pdf", "hello".getBytes(UTF_8))).isEqualTo("text/plain");
        assertThat(type("a.csv", "a,b\n1,2\n".getBytes(UTF_8))).isEqualTo("text/csv");
        assertThat(type("a.png", picture("jpg", 2, 2))).isEqualTo("image/jpeg");
        assertThat(type("book.xlsx", archive()))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(type("book.zip", archive())).isEqualTo("application/zip");
        assertThat(type("a.pdf", new byte[] {0, 1, 2, 3, (byte) 0xF5})).isEqualTo("application/octet-stream");
        assertThat(type("photo.jpg", "<html><script>x()</script></html>".getBytes(UTF_8)))
                .isEqualTo("text/html");
    }

    @Test
    void takesTheTypesAndSizesThatWereSet() throws Exception {
        var settings = Map.<String, Object>of("mediaTypes", List.of("application/pdf", "image/*"), "sizeMax", 1);
        assertThat(examined("file", settings, new Sample("a.pdf", PDF)))
                .isEqualTo(new KeptFile(FIRST.id(), "a.pdf", "application/pdf", PDF.length));
        assertThat(examined("file", settings, new Sample("p", picture("png", 1, 1)))
                        .mediaType())
                .isEqualTo("image/png");
        assertRefused(
                "file", settings, new Sample("a.pdf", "%PD".getBytes(UTF_8)), "metadata.value.file-of-other-type");
        assertRefused("file", settings, new Sample("a.pdf", PDF, (1 << 20) + 1), "metadata.value.file-too-large");
    }

    @Test
    void takesPicturesThatArePictures() throws Exception {
        for (var format : List.of("png", "jpg", "gif")) {
            assertThat(examined("picture", Map.of(), new Sample("p", picture(format, 30, 20)))
                            .mediaType())
                    .startsWith("image/");
        }
        assertRefused("picture", Map.of(), new Sample("p.png", PDF), "metadata.value.file-of-other-type");
        assertRefused(
                "picture", Map.of(), new Sample("p.bmp", picture("bmp", 2, 2)), "metadata.value.file-of-other-type");
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>".getBytes(UTF_8);
        assertRefused("picture", Map.of(), new Sample("p.png", svg), "metadata.value.file-of-other-type");
        var cut = ByteBuffer.wrap(picture("png", 2, 2)).slice(0, 12);
        var bytes = new byte[12];
        cut.get(bytes);
        assertRefused("picture", Map.of(), new Sample("p.png", bytes), "metadata.value.picture-broken");
        assertRefused(
                "picture", Map.of(), new Sample("p.png", promising(30_000, 1)), "metadata.value.picture-too-large");
        assertRefused(
                "picture",
                Map.of(),
                new Sample("p.png", promising(19_000, 19_000)),
                "metadata.value.picture-too-large");
        assertRefused(
                "picture",
                Map.of("mediaTypes", List.of("image/png")),
                new Sample("p", picture("gif", 1, 1)),
                "metadata.value.file-of-other-type");
    }

    @Test
    void takesSignaturesAsTheyAreDrawn() throws Exception {
        var drawn = new Sample("signature.png", picture("png", 600, 200));
        assertThat(examined("signature", Map.of(), drawn).mediaType()).isEqualTo("image/png");
        assertRefused(
                "signature", Map.of(), new Sample("s", picture("jpg", 6, 2)), "metadata.value.file-of-other-type");
        assertRefused("signature", Map.of(), new Sample("s", promising(4_001, 1)), "metadata.value.picture-too-large");
        assertRefused(
                "signature",
                Map.of(),
                new Sample("s", picture("png", 1, 1), (1 << 20) + 1),
                "metadata.value.file-too-large");
    }

    /** A small picture whose header claims to be a large one. */
    private static byte[] promising(int width, int height) {
        var bytes = picture("png", 1, 1);
        var header = ByteBuffer.wrap(bytes);
        header.putInt(16, width).putInt(20, height);
        var check = new java.util.zip.CRC32();
        check.update(bytes, 12, 17);
        header.putInt(29, (int) check.getValue());
        return bytes;
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("any/thing.xml"));
            archive.write("<x/>".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String type(String name, byte[] content) throws Exception {
        return examined("file", Map.of(), new Sample(name, content)).mediaType();
    }

    private static KeptFile examined(String key, Map<String, Object> settings, Sample file) throws Exception {
        return ((HoldsFiles) kind(key, settings).type()).examine(settings, file);
    }

    private static void assertRefused(String key, Map<String, Object> settings, Sample file, String code) {
        assertThatExceptionOfType(ValueRejected.class)
                .isThrownBy(() -> examined(key, settings, file))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.advice()).isNotBlank());
    }

    private record Sample(String name, String latin, long size) implements HoldsFiles.Content {

        Sample(String name, byte[] content) {
            this(name, content, content.length);
        }

        Sample(String name, byte[] content, long size) {
            this(name, new String(content, ISO_8859_1), size);
        }

        @Override
        public KeptFile named() {
            return FIRST;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(latin.getBytes(ISO_8859_1));
        }
    }
}
