package io.deskweave.metadata.records.attached;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.Connection;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.Page;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.RecordColumn;
import io.deskweave.metadata.records.RecordFiles;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.everything.SampleFiles;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.FileStore;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.Right;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.platform.testing.TestPlatform;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordFilesTests {

    private static final List<Selection.Part> WHOLE = Stream.of("id", "name", "mediaType", "size", "url")
            .map(part -> new Selection.Part(part, part))
            .toList();

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final FileStore store = platform.bean(FileStore.class);
    private final InForce inForce = new InForce(
            1,
            Sketch.model(Sketch.object("o1", "Repair", "repairs")
                    .field("f1", "name", "text")
                    .field("f2", "papers", "file", Map.of("atMost", 2, "mediaTypes", List.of("text/plain")))
                    .field("f3", "photo", "picture")
                    .field("f4", "signed", "signature")));
    private final ObjectModel repair = inForce.model().object("Repair").orElseThrow();

    @BeforeEach
    void makesTables() {
        Tables.create(platform.bean(TenantDatabase.class), scope, inForce.model());
    }

    @Test
    void tellsOfAFileWhatWasFoundOutAboutItByOneStatement() {
        var note = keep("说明 \"1\".txt", "hello".getBytes(UTF_8));
        var photo = keep("p.png", SampleFiles.picture("png", 2, 2));
        var id = create(Map.of("papers", List.of(note), "photo", photo));
        var record = new GlobalId("o1", id).encoded();

        var sent = StatementCount.during(
                scope,
                () -> assertThat(read(id))
                        .isEqualTo(("{\"papers\":[{\"id\":\"%s\",\"name\":\"说明"
                                        + " \\\"1\\\".txt\",\"mediaType\":\"text/plain\","
                                        + "\"size\":5,\"url\":\"/files/%s/papers/%s\"}],\"photo\":{\"id\":\"%s\","
                                        + "\"name\":\"p.png\",\"mediaType\":\"image/png\",\"size\":%d,"
                                        + "\"url\":\"/files/%s/photo/%s\"},\"signed\":null}")
                                .formatted(
                                        note,
                                        record,
                                        note,
                                        photo,
                                        SampleFiles.picture("png", 2, 2).length,
                                        record,
                                        photo)));
        assertThat(sent).hasSize(1);
    }

    @Test
    void findsRecordsWithAndWithoutFiles() {
        create(Map.of("photo", keep("p.png", SampleFiles.picture("png", 2, 2))));
        create(Map.of("name", "bare"));
        var photo = new RecordColumn.Own(repair.field("photo").orElseThrow());

        assertThat(count(new Filter.Empty(photo))).isEqualTo("{\"n\":1}");
        assertThat(count(new Filter.Not(new Filter.Empty(photo)))).isEqualTo("{\"n\":1}");
    }

    @Test
    void refusesFilesThatAreNotThereNotTheTenantsOrNotWhatTheFieldTakes() {
        var text = keep("a.txt", "x".getBytes(UTF_8));
        var foreign = SampleFiles.keep(store, platform.newTenant(TestPlatform.CN_EAST), "a.txt", "x".getBytes(UTF_8));
        var csv = keep("a.csv", "a,b\n1,2\n".getBytes(UTF_8));

        assertRefused(Map.of("papers", UUID.randomUUID().toString()), "papers", "metadata.value.file-not-found");
        assertRefused(Map.of("papers", List.of(text, foreign)), "papers", "metadata.value.file-not-found");
        assertRefused(Map.of("papers", csv), "papers", "metadata.value.file-of-other-type");
        assertRefused(Map.of("photo", text), "photo", "metadata.value.file-of-other-type");
        assertRefused(Map.of("signed", text), "signed", "metadata.value.file-of-other-type");
        assertThat(count(Filter.EVERYTHING)).isEqualTo("{\"n\":0}");
    }

    @Test
    void refusesOnlyTheRowsOfABatchWhoseFilesDoNotFit() {
        var text = repairValue("papers", keep("a.txt", "x".getBytes(UTF_8)));
        var csv = repairValue("papers", keep("a.csv", "a,b\n1,2\n".getBytes(UTF_8)));
        var rows = List.of(
                Map.<String, Object>of("name", "good", "papers", text),
                Map.<String, Object>of("name", "bad", "papers", csv),
                Map.<String, Object>of("name", "bare"));
        var outcome = platform.bean(TenantDatabase.class)
                .write(
                        scope,
                        sql -> platform.bean(RecordBatches.class)
                                .insert(sql, scope, inForce, repair, List.copyOf(rows)));

        assertThat(outcome.inserted()).isEqualTo(2);
        assertThat(outcome.refused()).containsOnlyKeys(1);
        assertThat(outcome.refused().get(1))
                .extracting(p -> p.code())
                .containsExactly("metadata.value.file-of-other-type");
    }

    @Test
    void givesAFileToWhoeverMayReadTheRecordAndToNobodyElse() throws IOException {
        var note = UUID.fromString(keep("a.txt", "hello".getBytes(UTF_8)));
        var loose = UUID.fromString(keep("b.txt", "loose".getBytes(UTF_8)));
        var id = create(Map.of("papers", note.toString()));
        var record = new GlobalId("o1", id);

        var opened = files().open(scope, inForce, record, "papers", note);
        try (var content = opened.content()) {
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo("hello");
        }
        assertThat(opened.file().mediaType()).isEqualTo("text/plain");

        var blind = new TenantScope(scope.tenant(), scope.actor(), Set.of(Right.WRITE_RECORDS));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> files().open(blind, inForce, record, "papers", note))
                .withMessageContaining("access.right-missing");
        assertMissing(scope, record, "papers", loose);
        assertMissing(scope, record, "photo", note);
        assertMissing(scope, record, "name", note);
        assertMissing(scope, new GlobalId("o1", UUID.randomUUID()), "papers", note);
        assertMissing(scope, new GlobalId("o9", id), "papers", note);
        var neighbour = platform.newTenant(TestPlatform.CN_EAST);
        Tables.create(platform.bean(TenantDatabase.class), neighbour, inForce.model());
        assertMissing(neighbour, record, "papers", note);
    }

    @Test
    void writesAddressesThatNeedNoEscaping() {
        var id = create(Map.of("papers", keep("a", "x".getBytes(UTF_8))));
        var record = new GlobalId("o1", id).encoded();

        assertThat(new String(Base64.getUrlDecoder().decode(record), UTF_8)).isEqualTo("o1:" + id);
        assertThat(record).matches("[A-Za-z0-9_-]+");
    }

    private RecordFiles files() {
        return platform.bean(RecordFiles.class);
    }

    private void assertMissing(TenantScope asking, GlobalId record, String field, UUID file) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> files().open(asking, inForce, record, field, file))
                .withMessageContaining("metadata.file.not-found");
    }

    private void assertRefused(Map<String, Object> values, String field, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> create(values))
                .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.path()).isEqualTo(List.of("values", field));
                }));
    }

    private Object repairValue(String field, String id) {
        try {
            var model = repair.field(field).orElseThrow();
            return model.type().fromJson(model.settings(), id);
        } catch (io.deskweave.metadata.fields.ValueRejected e) {
            throw new IllegalStateException(e);
        }
    }

    private String keep(String name, byte[] content) {
        return SampleFiles.keep(store, scope, name, content);
    }

    private UUID create(Map<String, Object> values) {
        return Stored.read(
                        platform.bean(Records.class).create(scope, inForce, repair, Map.copyOf(values), Stored.ASKED))
                .id();
    }

    private String read(UUID id) {
        var selections = Stream.of("papers", "photo", "signed")
                .<Selection>map(
                        name -> new Selection.Files(name, repair.field(name).orElseThrow(), "StoredFile", WHOLE))
                .toList();
        return platform.bean(RecordQueries.class)
                .answer(scope, inForce, new RecordQuery.One(repair, id, selections))
                .toString();
    }

    private String count(Filter filter) {
        var connection =
                new Connection(repair, filter, List.of(), Page.first(1), List.of(new Connection.Part.TotalCount("n")));
        return platform.bean(RecordQueries.class)
                .answer(scope, inForce, new RecordQuery.Many(connection))
                .toString();
    }
}
