package io.deskweave.metadata.records.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.commands.RecordCommand.Create;
import io.deskweave.metadata.records.commands.RecordCommand.Link;
import io.deskweave.metadata.records.commands.RecordCommand.Upsert;
import io.deskweave.metadata.records.commands.RecordCommands.Caller;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of fields are kept where a record is found by its key, and where its list grows or shrinks. */
class RuledCommandsTests {

    private static final Texts MESSAGE = new Texts(Map.of("en", "This does not go together"));

    private final TestPlatform platform = TestPlatform.with("io.deskweave.metadata.records");
    private final TenantScope scope = platform.newTenant(TestPlatform.CN_EAST);
    private final InForce inForce = new InForce(
            1,
            Sketch.model(
                    Sketch.object("o1", "Device", "devices").field("f1", "name", "text"),
                    Sketch.object("o2", "Visit", "visits")
                            .unique("f2", "code", "text", Map.of())
                            .choice("f3", "status", "NEW", "CLOSED")
                            .field("f4", "resolution", "text")
                            .ruled(rule("status == 'CLOSED'", null))
                            .field("f5", "askedOn", "date")
                            .field("f6", "visitOn", "date")
                            .ruled(rule(null, "visitOn >= askedOn"))
                            .field("f7", "devices", "references", Map.of("object", "Device", "inverse", "visits"))
                            .ruled(rule(null, "size(devices) <= 2"))
                            .field("f8", "whySeveral", "text")
                            .ruled(rule("size(devices) > 1", null))
                            .field("f9", "whyNone", "text")
                            .ruled(rule("status == 'CLOSED' && size(devices) == 0", null))));
    private final ObjectModel device = inForce.model().object("Device").orElseThrow();
    private final ObjectModel visit = inForce.model().object("Visit").orElseThrow();
    private final TenantDatabase database = platform.bean(TenantDatabase.class);
    private final RecordCommands commands = platform.bean(RecordCommands.class);

    private static FieldRules rule(@Nullable String required, @Nullable String valid) {
        return new FieldRules(null, required, null, valid, MESSAGE, null);
    }

    @BeforeEach
    void makesTables() {
        Tables.create(database, scope, inForce.model());
    }

    @Test
    void refusesAnUpsertThatWouldCreateWhatBreaksARule() {
        var closed = Map.<String, Object>of("code", "A", "status", "CLOSED", "whyNone", "nobody there");
        var early = Map.<String, Object>of("code", "A", "askedOn", "2026-03-02", "visitOn", "2026-03-01");

        assertThat(refusals(() -> upsert(closed))).containsExactly("metadata.value.required-now at values.resolution");
        assertThat(refusals(() -> upsert(early))).containsExactly("metadata.value.not-valid at values.visitOn");
        assertThat(visits()).isEmpty();
    }

    @Test
    void refusesAnUpsertThatWouldChangeARecordSoThatItBreaksARule() {
        upsert(Map.of("code", "A", "askedOn", "2026-03-02", "whyNone", "nobody there"));
        var before = visits();

        assertThat(refusals(() -> upsert(Map.of("code", "A", "status", "CLOSED"))))
                .containsExactly("metadata.value.required-now at values.resolution");
        assertThat(refusals(() -> upsert(Map.of("code", "A", "visitOn", "2026-03-01"))))
                .containsExactly("metadata.value.not-valid at values.visitOn");
        assertThat(visits()).isEqualTo(before);
        assertThat(upsert(Map.of("code", "A", "visitOn", "2026-03-02")).version())
                .isEqualTo(2);
    }

    @Test
    void refusesALinkWithWhichTheListOrAnotherFieldBreaksARule() {
        var oven = device("Oven");
        var fridge = device("Fridge");
        var one = upsert(Map.of("code", "A", "devices", List.of(oven)));
        var two = upsert(Map.of("code", "B", "devices", List.of(oven, fridge), "whySeveral", "one kitchen"));
        var before = visits();

        assertThat(refusals(() -> link(one, fridge, true)))
                .containsExactly("metadata.value.required-now at values.whySeveral");
        assertThat(refusals(() -> link(two, device("Hob"), true)))
                .containsExactly("metadata.value.not-valid at values.devices");
        assertThat(visits()).isEqualTo(before);
    }

    @Test
    void refusesAnUnlinkAfterWhichAnotherFieldIsRequired() {
        var oven = device("Oven");
        var fridge = device("Fridge");
        var closed = upsert(Map.of(
                "code",
                "A",
                "status",
                "CLOSED",
                "resolution",
                "Fuse changed",
                "devices",
                List.of(oven, fridge),
                "whySeveral",
                "one kitchen"));

        assertThat(link(closed, fridge, false).version()).isEqualTo(2);
        var before = visits();
        assertThat(refusals(() -> link(closed, oven, false)))
                .containsExactly("metadata.value.required-now at values.whyNone");
        assertThat(visits()).isEqualTo(before);
    }

    private Stored upsert(Map<String, Object> values) {
        return run(new Upsert(visit, visit.field("code").orElseThrow(), new HashMap<>(values)));
    }

    private Stored link(Stored record, String other, boolean add) {
        return run(new Link(visit, record.id(), visit.field("devices").orElseThrow(), List.of(other), add));
    }

    /** Its id as the API gives it. */
    private String device(String name) {
        return new GlobalId("o1", run(new Create(device, Map.of("name", name))).id()).encoded();
    }

    private Stored run(RecordCommand command) {
        return Stored.read(commands.run(new Caller(scope, inForce, null), command, outcome -> Stored.ASKED));
    }

    /** Every column of every visit, versions and times included. */
    private List<String> visits() {
        return database.read(
                scope,
                sql ->
                        sql
                                .fetch("select * from \"%s\".\"o2\" order by id"
                                        .formatted(scope.tenant().schema().value()))
                                .stream()
                                .map(row -> row.formatJSON())
                                .toList());
    }

    private static List<String> refusals(Runnable work) {
        var refused = catchThrowableOfType(Refused.class, work::run);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.code() + " at " + String.join(".", problem.path()))
                        .toList();
    }
}
