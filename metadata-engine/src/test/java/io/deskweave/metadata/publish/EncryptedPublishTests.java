package io.deskweave.metadata.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.definition.FieldGuards;
import io.deskweave.metadata.definition.FieldRules;
import io.deskweave.metadata.definition.Texts;
import io.deskweave.metadata.drafts.Comparisons;
import io.deskweave.metadata.drafts.Comparisons.Consequence;
import io.deskweave.metadata.drafts.Comparisons.Consequence.Kind;
import io.deskweave.metadata.drafts.DraftChange;
import io.deskweave.metadata.drafts.DraftChange.AddField;
import io.deskweave.metadata.drafts.DraftChange.ChangeField;
import io.deskweave.metadata.drafts.DraftChange.FieldChange;
import io.deskweave.metadata.drafts.DraftChange.NewField;
import io.deskweave.metadata.drafts.DraftChange.PutElement;
import io.deskweave.metadata.drafts.DraftChange.RetireField;
import io.deskweave.metadata.records.encryption.Keysets;
import io.deskweave.metadata.records.encryption.ValuePlace;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.metadata.testing.Guarded;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.testing.TestPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EncryptedPublishTests {

    private final Desk desk = Desk.set(PatientDesk.KEYS);

    @AfterEach
    void closes() {
        desk.platform().close();
    }

    @Test
    void isRefusedWhereThePlatformHasNoKeyFromTheFirstChangeOn() {
        var without = Desk.in(TestPlatform.EU_WEST);
        without.publish(Desk.object("Patient", "patients"), Desk.field("Patient", "name", "text"));

        assertThat(codes(() -> without.change(encrypted("secret"))))
                .containsExactly("metadata.guard.encryption-unavailable");
    }

    @Test
    void makesColumnsIndexesAndOnceTheTenantsKeys() {
        desk.publish(Desk.object("Patient", "patients"), Desk.field("Patient", "name", "text"));
        assertThat(keys()).isEmpty();
        desk.insert("o1", Map.of("f1", "Li"));

        desk.publish(encrypted("secret"), encrypted("number", "unique"));
        var first = keys();
        desk.publish(encrypted("third"));
        desk.platform().bean(PendingIndexes.class).run(desk.scope(), UUID.randomUUID());

        assertThat(desk.columns("o1"))
                .contains("f2 bytea", "f2$digest bytea", "f3 bytea", "f3$digest bytea", "f4 bytea", "f4$digest bytea");
        assertThat(desk.indexes("o1")).contains("f2_index", "f3_unique", "f4_index");
        assertThat(first).hasSize(2).isEqualTo(keys());
    }

    @Test
    void settlesWhetherAFieldIsEncryptedAndLetsItBecomeUnique() {
        desk.publish(
                Desk.object("Patient", "patients"),
                Desk.field("Patient", "name", "text"),
                Desk.field("Patient", "plain", "text"),
                encrypted("secret"));

        assertThat(codes(() -> desk.change(guarded("plain", null, true))))
                .containsExactly("metadata.field.encryption-changed");
        assertThat(codes(() -> desk.change(guarded("secret", null, false))))
                .containsExactly("metadata.field.encryption-changed");
        desk.publish(guarded("secret", true, true));
        assertThat(desk.indexes("o1")).contains("f3_index", "f3_unique");
    }

    @Test
    void refusesToBeUniqueWhileDigestsStandTwice() {
        desk.publish(Desk.object("Patient", "patients"), Desk.field("Patient", "name", "text"), encrypted("secret"));
        for (var sealed : List.of("a", "b")) {
            desk.insert("o1", Map.of("f1", "Li", "f2", sealed.getBytes(UTF_8), "f2$digest", "same".getBytes(UTF_8)));
        }

        desk.change(guarded("secret", true, true));
        assertThat(desk.platform().bean(Comparisons.class).ofDraft(desk.scope()))
                .containsExactly(new Consequence(Kind.SHARED_VALUES, "Patient", "secret", null, 1, false));
        assertThat(codes(() -> desk.publish())).containsExactly("metadata.field.values-not-unique");
    }

    @Test
    void letsPeopleSeeItInViewsAndNothingElseReadIt() {
        desk.publish(Desk.object("Patient", "patients"), Desk.field("Patient", "name", "text"), encrypted("secret"));

        desk.change(view(Map.of("columns", columns("name", "secret"))));
        assertThat(codes(() -> desk.change(view(Map.of("columns", columns("name"), "filter", "secret == 'x'")))))
                .containsExactly("metadata.guard.encrypted-read");
        assertThat(codes(() -> desk.change(
                        view(Map.of("columns", columns("name"), "order", List.of(Map.of("field", "secret")))))))
                .containsExactly("metadata.guard.encrypted-read");
        var text = Map.of("en", "It is {{secret}}");
        assertThat(codes(() -> desk.change(new PutElement(
                        "texts", "told", null, Map.of("object", "Patient", "channel", "sms", "text", text)))))
                .containsExactly("metadata.guard.encrypted-read");
    }

    @Test
    void givesOutWhatIsToBeDeletedOpened() {
        desk.publish(Desk.object("Patient", "patients"), Desk.field("Patient", "name", "text"), encrypted("secret"));
        var li = insert("Li", "4711, \"x\"");
        var wang = insert("Wang", "moved");
        desk.database()
                .define(
                        desk.scope(),
                        sql -> sql.execute("update \"%s\".o1 set f2 = f2 || '\\x00' where id = '%s'"
                                .formatted(desk.scope().tenant().schema(), wang)));
        desk.publish(new RetireField("Patient", "secret"));

        assertThat(desk.export("Patient", "secret"))
                .containsExactlyInAnyOrder("\uFEFFid,name,secret", li + ",Li,\"4711, \"\"x\"\"\"", wang + ",Wang,");
    }

    /** Also of what would lie in two columns were it not sealed. */
    @Test
    void givesOutAmountsOpened() {
        desk.publish(
                Desk.object("Patient", "patients"),
                Desk.field("Patient", "name", "text"),
                encrypted("income", "money", Map.of("currencies", List.of("EUR"))),
                Desk.field("Patient", "note", "text"));
        var li = insert("Li", "{\"amount\":\"1.50\",\"currency\":\"EUR\"}");
        desk.publish(new DraftChange.RetireObject("Patient"));

        assertThat(desk.export("Patient", null)).containsExactly("\uFEFFid,name,income,note", li + ",Li,1.50 EUR,");
    }

    private UUID insert(String name, String secret) {
        var id = UUID.randomUUID();
        var value = desk.platform()
                .bean(Keysets.class)
                .cipher(desk.scope())
                .encrypt(new ValuePlace("o1", "f2", id), secret);
        desk.database()
                .define(
                        desk.scope(),
                        sql -> sql.execute(
                                "insert into \"%s\".o1 (id, release, f1, f2, \"f2$digest\") values (?, 1, ?, ?::bytea, ?::bytea)"
                                        .formatted(desk.scope().tenant().schema()),
                                id,
                                name,
                                value.sealed(),
                                value.digest()));
        return id;
    }

    @Test
    void takesItsColumnsAwayWithTheField() {
        desk.publish(Desk.object("Patient", "patients"), Desk.field("Patient", "name", "text"), encrypted("secret"));
        desk.publish(new RetireField("Patient", "secret"));

        desk.publish(new DraftChange.DeleteField("Patient", "secret"));

        assertThat(desk.columns("o1")).noneMatch(column -> column.startsWith("f2"));
    }

    private List<String> keys() {
        return desk.database()
                .read(
                        desk.scope(),
                        sql -> sql.fetch("select encode(wrapped, 'hex') from \"%s\".keyset order by purpose"
                                        .formatted(desk.scope().tenant().schema()))
                                .getValues(0, String.class));
    }

    private static List<Map<String, Object>> columns(String... fields) {
        return List.of(fields).stream()
                .map(field -> Map.<String, Object>of("field", field))
                .toList();
    }

    private static DraftChange view(Map<String, Object> body) {
        var whole = new HashMap<>(body);
        whole.put("object", "Patient");
        return new PutElement("views", "those", null, whole);
    }

    private static DraftChange encrypted(String name, String... flags) {
        return encrypted(name, "text", Map.of(), flags);
    }

    private static DraftChange encrypted(String name, String type, Map<String, Object> settings, String... flags) {
        return new AddField(
                "Patient",
                new NewField(
                        name,
                        type,
                        Texts.none(),
                        Texts.none(),
                        settings,
                        false,
                        List.of(flags).contains("unique"),
                        false,
                        FieldRules.none(),
                        Guarded.encrypted()));
    }

    private static DraftChange guarded(String field, @Nullable Boolean unique, boolean encrypted) {
        var guards = encrypted ? Guarded.encrypted() : FieldGuards.none();
        return new ChangeField(
                "Patient", field, new FieldChange(null, null, null, null, null, unique, null, null, guards));
    }

    private static List<String> codes(ThrowingCallable work) {
        var refused = catchThrowableOfType(Refused.class, work);
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Problem::code).distinct().toList();
    }
}
