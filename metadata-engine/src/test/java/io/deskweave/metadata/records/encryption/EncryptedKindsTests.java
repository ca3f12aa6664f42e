package io.deskweave.metadata.records.encryption;

import static io.deskweave.metadata.records.testing.Sketch.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.model.Models.InForce;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.metadata.records.GlobalId;
import io.deskweave.metadata.records.RecordColumn.Own;
import io.deskweave.metadata.records.RecordQueries;
import io.deskweave.metadata.records.RecordQuery;
import io.deskweave.metadata.records.Records;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.Selection;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.metadata.records.testing.Sketch;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.records.testing.Tables;
import io.deskweave.metadata.testing.Guarded;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.storage.TenantDatabase;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of text, encrypted; and one that is unique within others, and read across a reference. */
class EncryptedKindsTests {

    private static final TestPlatform PLATFORM = TestPlatform.start(PatientDesk.KEYS, "io.deskweave.metadata.records");

    private final TenantScope scope = PLATFORM.newTenant(TestPlatform.EU_WEST);
    private final InForce inForce = new InForce(
            1,
            Sketch.model(
                    object("o1", "Holder", "holders")
                            .required("f1", "name", "text", Map.of())
                            .unique("f2", "text", "text", Map.of())
                            .guarded(new FieldGuards(false, List.of("name"), null, true, List.of(), List.of()))
                            .field("f3", "longText", "longText")
                            .guarded(Guarded.encrypted())
                            .field("f4", "richText", "richText")
                            .guarded(Guarded.encrypted())
                            .field("f5", "email", "email")
                            .guarded(Guarded.encrypted())
                            .field("f6", "phone", "phone", Map.of("region", "CN"))
                            .guarded(Guarded.encrypted())
                            .field("f7", "url", "url")
                            .guarded(Guarded.encrypted())
                            .field("f8", "serialNumber", "serialNumber", Map.of("pattern", "AA-999"))
                            .guarded(Guarded.encrypted()),
                    object("o2", "Card", "cards")
                            .required("f11", "name", "text", Map.of())
                            .reference("f12", "holder", "Holder", "cards")));
    private final ObjectModel holder = inForce.model().object("Holder").orElseThrow();
    private final ObjectModel card = inForce.model().object("Card").orElseThrow();

    @BeforeEach
    void makesTablesAndKeys() {
        var database = PLATFORM.bean(TenantDatabase.class);
        Tables.create(database, scope, inForce.model());
        database.define(scope, sql -> {
            PLATFORM.bean(Keysets.class).begin(scope, sql);
            return true;
        });
    }

    @AfterAll
    static void closes() {
        PLATFORM.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "text, Zoë 王, Zoë 王",
                "longText, a long story, a long story",
                "richText, <p>so <b>bold</b></p><script>x</script>, <p>so <b>bold</b></p>",
                "email, Li@EXAMPLE.com, Li@example.com",
                "phone, 138 0013 8000, +8613800138000",
                "url, https://example.com/a?b=c, https://example.com/a?b=c",
                "serialNumber, PX-004, PX-004"
            })
    void keepsEachAsItsTypeReadsIt(String field, String written, String kept) {
        var record = create(Map.of("name", "Li", field, written));

        assertThat(read(holder, record.id(), value(field))).isEqualTo(kept);
    }

    @Test
    void isUniqueWithinAnotherField() {
        create(Map.of("name", "Haier", "text", "1"));
        create(Map.of("name", "Midea", "text", "1"));
        var moving = create(Map.of("name", "Gree", "text", "1"));

        assertTaken(() -> create(Map.of("name", "Haier", "text", "1")));
        assertTaken(() -> update(moving, Map.of("name", "Haier")));
        update(moving, Map.of("name", "Haier", "text", "2"));
    }

    @Test
    void opensBehindAReferenceWithTheRecordThatItStandsIn() {
        var first = create(Map.of("name", "Li", "email", "li@example.com"));
        var behind = Stored.read(PLATFORM.bean(Records.class)
                .create(scope, inForce, card, Map.of("name", "Gold", "holder", globalId(first.id())), Stored.ASKED));
        var asked = new Selection.Referred(
                "it", card.field("holder").orElseThrow(), holder, List.of(value("email"), value("phone")));

        var answer = PLATFORM.bean(RecordQueries.class)
                .answer(scope, inForce, new RecordQuery.One(card, behind.id(), List.of(asked)));

        assertThat(answer.toString()).isEqualTo("{\"it\":{\"email\":\"li@example.com\",\"phone\":null}}");
    }

    private String globalId(UUID id) {
        return new GlobalId("o1", id).encoded();
    }

    private Stored create(Map<String, Object> values) {
        return Stored.read(
                PLATFORM.bean(Records.class).create(scope, inForce, holder, Map.copyOf(values), Stored.ASKED));
    }

    private Stored update(Stored record, Map<String, Object> values) {
        var target = new Target(holder, record.id(), record.version());
        return Stored.read(
                PLATFORM.bean(Records.class).update(scope, inForce, target, Map.copyOf(values), Stored.ASKED));
    }

    private Selection value(String field) {
        return new Selection.Value(field, new Own(holder.field(field).orElseThrow()));
    }

    private String read(ObjectModel object, UUID id, Selection selection) {
        var answer = PLATFORM.bean(RecordQueries.class)
                .answer(scope, inForce, new RecordQuery.One(object, id, List.of(selection)));
        return new JsonMapper().readTree(answer.toString()).get(selection.key()).asString();
    }

    private static void assertTaken(ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .withMessageContaining("which allows each value once there");
    }
}
