package io.deskweave.metadata.records.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskweave.metadata.records.Deletions;
import io.deskweave.metadata.records.Filter;
import io.deskweave.metadata.records.Filter.Comparison;
import io.deskweave.metadata.records.Order;
import io.deskweave.metadata.records.RecordBatches;
import io.deskweave.metadata.records.Records.Target;
import io.deskweave.metadata.records.testing.PatientDesk;
import io.deskweave.metadata.records.testing.Stored;
import io.deskweave.metadata.testing.NaughtyTexts;
import io.deskweave.platform.problems.Problem;
import io.deskweave.platform.problems.Refused;
import io.deskweave.platform.tenancy.Actor;
import io.deskweave.platform.tenancy.Role;
import io.deskweave.platform.tenancy.TenantScope;
import io.deskweave.platform.testing.StatementCount;
import io.deskweave.platform.testing.TestPlatform;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EncryptedFieldsTests {

    private static final TestPlatform PLATFORM = TestPlatform.start(PatientDesk.KEYS, "io.deskweave.metadata.records");

    private final PatientDesk desk = PatientDesk.open(PLATFORM);
    private final String table = "\"%s\".o1".formatted(desk.scope.tenant().schema());

    @AfterAll
    static void closes() {
        PLATFORM.close();
    }

    @Test
    void givesBackAnyTextThatWasCreatedChangedOrBroughtInABatch() {
        for (var text : NaughtyTexts.WRITTEN) {
            var created = desk.create(Map.of("name", "Li", "secret", text, "story", text + "\n\t" + text));
            var changed = desk.update(desk.create(Map.of("name", "Li", "secret", "old")), Map.of("secret", text));
            var brought = desk.insert(List.of(row("name", "Batch " + text, "story", text)));

            assertThat(desk.read(created, "secret")).isEqualTo(text);
            assertThat(desk.read(created, "story")).isEqualTo(text + "\n\t" + text);
            assertThat(desk.read(changed, "secret")).isEqualTo(text);
            assertThat(brought.inserted()).isOne();
            assertThat(desk.found(is("story", text))).contains("Batch " + text);
            assertThat(desk.found(is("secret", text))).hasSize(2);
        }
    }

    @Test
    void emptiesAValueWithAllThatItWasFoundBy() {
        var record = desk.create(Map.of("name", "Li", "secret", "4111", "number", "7"));
        desk.update(record, row("secret", null, "number", null));

        assertThat(desk.read(record, "secret")).isNull();
        assertThat(desk.found(is("secret", "4111"))).isEmpty();
        assertThat(desk.found(new Filter.Empty(desk.column("number")))).containsExactly("Li");
        desk.create(Map.of("name", "Wang", "number", "7"));
    }

    @Test
    void findsByTheWholeValueAloneAndByNoneOfTheOtherFields() {
        desk.create(Map.of("name", "Li", "secret", "caf\u00e9", "number", "1"));
        desk.create(Map.of("name", "Wang", "secret", "Caf\u00e9", "number", "2"));
        desk.create(Map.of("name", "Zhao"));

        assertThat(desk.found(is("secret", "cafe\u0301"))).containsExactly("Li");
        assertThat(desk.found(is("secret", "caf"))).isEmpty();
        assertThat(desk.found(is("story", "caf\u00e9"))).isEmpty();
        assertThat(desk.found(new Filter.In(desk.column("number"), List.of("1", "2", "3"))))
                .containsExactly("Li", "Wang");
        assertThat(desk.found(new Filter.Not(is("secret", "caf\u00e9")))).containsExactly("Wang", "Zhao");
        assertThat(desk.found(new Filter.Empty(desk.column("secret")))).containsExactly("Zhao");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> desk.found(new Filter.Contains(desk.column("secret"), "caf")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Order(desk.column("secret"), false));
    }

    /** Also not in the bin, and neither as text nor as the bytes that it is. */
    @Test
    void leavesNothingOfItInAnyTable() {
        var marker = "Zeitgeist-4111";
        var record = desk.create(Map.of("name", "Li", "secret", marker, "story", "So " + marker, "number", marker));
        desk.insert(List.of(row("name", "Wang", "secret", marker)));
        var gone = desk.create(Map.of("name", "Zhao", "secret", marker));
        PLATFORM.bean(Deletions.class)
                .delete(desk.scope, desk.inForce, new Target(desk.patient, gone.id(), gone.version()));
        desk.update(record, Map.of("phone", marker));

        var everything = desk.database.define(desk.scope, sql -> {
            var schema = desk.scope.tenant().schema().value();
            var all = new StringBuilder();
            sql.fetch("select tablename from pg_tables where schemaname = ?", schema)
                    .getValues(0, String.class)
                    .forEach(name -> all.append(
                            sql.fetch("select to_jsonb(t)::text from \"%s\".\"%s\" t".formatted(schema, name))
                                    .getValues(0, String.class)));
            return all.toString();
        });

        assertThat(everything)
                .contains("Zhao", "Wang")
                .doesNotContain(marker, "Zeitgeist")
                .doesNotContain(HexFormat.of().formatHex("Zeitgeist".getBytes(UTF_8)));
    }

    @Test
    void sealsEqualTextsDifferentlyEachTime() {
        desk.create(Map.of("name", "Li", "secret", "4111"));
        desk.create(Map.of("name", "Wang", "secret", "4111"));

        assertThat(values("select count(distinct f2), count(distinct \"f2$digest\") from " + table))
                .containsExactly(2L, 1L);
        assertThat(values("select max(octet_length(\"f2$digest\"))::bigint from " + table))
                .containsExactly(16L);
    }

    @Test
    void opensNothingThatWasMovedToAnotherRecordFieldOrTenant() {
        var li = desk.create(Map.of("name", "Li", "secret", "of Li", "story", "story of Li"));
        var wang = desk.create(Map.of("name", "Wang", "secret", "of Wang"));
        var elsewhere = PatientDesk.open(PLATFORM);
        var other = elsewhere.create(Map.of("name", "Li", "secret", "elsewhere"));

        write("update %s set f2 = (select f2 from %s where id = '%s') where id = '%s'"
                .formatted(table, table, li.id(), wang.id()));
        write("update %s set f2 = f3 where id = '%s'".formatted(table, li.id()));
        var theirs = "\"%s\".o1".formatted(elsewhere.scope.tenant().schema());
        var sealed = desk.database.define(
                elsewhere.scope,
                sql -> sql.fetchSingle("select encode(f2, 'hex') from " + theirs)
                        .get(0, String.class));
        write("insert into %s (id, release, f1, f2) values ('%s', 1, 'Theirs', decode('%s', 'hex'))"
                .formatted(table, other.id(), sealed));

        assertThat(desk.read(wang, "secret")).isNull();
        assertThat(desk.read(li, "secret")).isNull();
        assertThat(desk.read(li, "story")).isEqualTo("story of Li");
        assertThat(desk.read(other, "secret")).isNull();
        assertThat(desk.found(Filter.EVERYTHING)).containsExactlyInAnyOrder("Li", "Wang", "Theirs");
    }

    @Test
    void showsNothingOfAValueThatWasChangedAndAllOthers() {
        var record = desk.create(Map.of("name", "Li", "secret", "4111", "story", "untouched"));
        write("update %s set f2 = set_byte(f2, octet_length(f2) - 1, 255 - get_byte(f2, octet_length(f2) - 1))"
                .formatted(table));

        assertThat(desk.read(record, "secret")).isNull();
        assertThat(desk.read(record, "story")).isEqualTo("untouched");
        for (var broken : List.of("''", "'\\x00'", "'\\x0102030405'", "f3")) {
            write("update %s set f2 = %s".formatted(table, broken));
            assertThat(desk.read(record, "secret")).as(broken).isNull();
        }
        desk.update(record, Map.of("secret", "4112"));
        assertThat(desk.read(record, "secret")).isEqualTo("4112");
    }

    @Test
    void keepsAUniqueValueToOneRecordWhoeverWritesIt() {
        var first = desk.create(Map.of("name", "Li", "number", "7"));
        var second = desk.create(Map.of("name", "Wang", "number", "8"));

        assertTaken(() -> desk.create(Map.of("name", "Zhao", "number", "7")));
        assertTaken(() -> desk.update(second, Map.of("number", "7")));
        desk.update(first, Map.of("number", "7"));
        var rows = List.of(
                row("name", "A", "number", "7"), row("name", "B", "number", "9"), row("name", "C", "number", "9"));
        var rehearsed = desk.database.write(
                desk.scope,
                sql -> PLATFORM.bean(RecordBatches.class).rehearse(sql, desk.scope, desk.inForce, desk.patient, rows));
        assertThat(rehearsed.refused().keySet()).containsExactly(0, 2);
        assertThat(desk.insert(rows).refused().keySet()).containsExactly(0, 2);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> write("update %s set \"f4$digest\" = '\\x01'".formatted(table)))
                .withMessageContaining("f4_unique");
    }

    @Test
    void masksWhatWasOpenedAndComparesForNobodyBehindTheMask() {
        var record = desk.create(Map.of("name", "Li", "phone", "13812345678"));

        assertThat(desk.read(by(Role.AGENT), record.id(), "phone")).isEqualTo("138****78");
        assertThat(desk.read(by(Role.ADMINISTRATOR), record.id(), "phone")).isEqualTo("13812345678");
        assertThat(codes(() -> desk.found(by(Role.AGENT), is("phone", "13812345678"))))
                .containsExactly("metadata.field.masked");
        assertThat(desk.found(by(Role.AGENT), new Filter.Empty(desk.column("phone"))))
                .isEmpty();
        assertThat(codes(() -> desk.update(record, Map.of("phone", "138****78"))))
                .containsExactly("metadata.value.masked");
    }

    @Test
    void isAsIfEmptyForThoseWhoDoNotSeeIt() {
        var record = desk.create(Map.of("name", "Li", "diagnosis", "flu"));

        assertThat(desk.read(by(Role.TEAM_LEAD), record.id(), "diagnosis")).isEqualTo("flu");
        assertThat(desk.read(by(Role.AGENT), record.id(), "diagnosis")).isNull();
        assertThat(codes(() -> desk.found(by(Role.AGENT), is("diagnosis", "flu"))))
                .containsExactly("metadata.field.not-seen");
        assertThat(desk.found(by(Role.TEAM_LEAD), is("diagnosis", "flu"))).containsExactly("Li");
    }

    @Test
    void letsRulesOfTheRecordItselfReadIt() {
        assertThat(codes(() -> desk.create(Map.of("name", "Li", "secret", "left"))))
                .containsExactly("metadata.value.required-now");
        assertThat(codes(() -> desk.create(Map.of("name", "Li", "pin", "123"))))
                .containsExactly("metadata.value.not-valid");
        var record = desk.create(Map.of("name", "Li", "pin", "1234", "secret", "here", "reason", "none"));

        assertThat(codes(() -> desk.update(record, row("reason", null, "secret", "left"))))
                .containsExactly("metadata.value.required-now");
        var closed = desk.update(record, Map.of("name", "Closed", "secret", "closed"));
        assertThat(codes(() -> desk.update(closed, Map.of("pin", "4321")))).containsExactly("metadata.value.read-only");
        assertThat(codes(() -> desk.update(closed, Map.of("reason", "other"))))
                .containsExactly("metadata.value.read-only");
        var same = desk.update(closed, Map.of("pin", "1234"));
        assertThat(desk.insert(List.of(row("name", "B", "pin", "12"), row("name", "C", "secret", "left")))
                        .refused()
                        .keySet())
                .containsExactly(0, 1);
        assertThat(desk.read(same, "pin")).isEqualTo("1234");
    }

    @Test
    void letsRulesReadADayAsOne() {
        assertThat(codes(() -> desk.create(Map.of("name", "Li", "born", "2021-02-03"))))
                .containsExactly("metadata.value.not-valid");
        var record = desk.create(Map.of("name", "Li", "born", "1987-06-05", "pin", "1234"));
        assertTaken(() -> desk.create(Map.of("name", "Wang", "born", "1987-06-05")));
        assertThat(codes(() -> desk.update(record, Map.of("born", "2021-02-03"))))
                .containsExactly("metadata.value.not-valid");
        assertThat(desk.read(desk.update(record, Map.of("pin", "4321")), "born"))
                .isEqualTo("1987-06-05");
    }

    @Test
    void comesBackFromTheBinAsItWas() {
        var record = desk.create(Map.of("name", "Li", "secret", "4111", "number", "7", "born", "1987-06-05"));
        var deletions = PLATFORM.bean(Deletions.class);
        deletions.delete(desk.scope, desk.inForce, new Target(desk.patient, record.id(), record.version()));
        var other = desk.create(Map.of("name", "Wang", "number", "7"));

        assertThat(codes(() -> deletions.restore(desk.scope, desk.inForce, desk.patient, record.id(), Stored.ASKED)))
                .containsExactly("metadata.record.restore-not-unique");
        desk.update(other, Map.of("number", "8"));
        deletions.restore(desk.scope, desk.inForce, desk.patient, record.id(), Stored.ASKED);

        assertThat(desk.read(record, "secret")).isEqualTo("4111");
        assertThat(desk.read(record, "born")).isEqualTo("1987-06-05");
        assertThat(desk.found(is("number", "7"))).containsExactly("Li");
    }

    @Test
    void asksTheDatabaseNoMoreOftenThanForClearText() {
        var record = desk.create(Map.of("name", "Li", "secret", "4111"));

        assertThat(StatementCount.during(desk.scope, () -> desk.create(Map.of("name", "A", "secret", "1"))))
                .hasSize(2);
        assertThat(StatementCount.during(desk.scope, () -> desk.update(record, Map.of("secret", "2"))))
                .hasSize(2);
        assertThat(StatementCount.during(desk.scope, () -> desk.read(record, "secret")))
                .hasSize(1);
        assertThat(StatementCount.during(desk.scope, () -> desk.found(is("secret", "2"))))
                .hasSize(1);
    }

    private Filter is(String field, String text) {
        return new Filter.Compare(desk.column(field), Comparison.EQUAL, text);
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        var row = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }

    private List<Object> values(String select) {
        return desk.database.define(
                desk.scope, sql -> List.of(sql.fetchSingle(select).intoArray()));
    }

    private void write(String statement) {
        desk.database.define(desk.scope, sql -> sql.execute(statement));
    }

    private TenantScope by(Role role) {
        return new TenantScope(desk.scope.tenant(), new Actor(new UUID(0, 9), Actor.Kind.PERSON, null), role.rights());
    }

    private static void assertTaken(ThrowingCallable work) {
        assertThat(codes(work)).containsExactly("metadata.value.not-unique");
    }

    private static List<String> codes(ThrowingCallable work) {
        var refused = catchThrowableOfType(Refused.class, work);
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Problem::code).toList();
    }
}
