package io.deskweave.metadata.expressions;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.calendars.Opening;
import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.expressions.checking.Reading;
import io.deskweave.metadata.expressions.checking.RuleFinding;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.expressions.types.Vocabulary;
import io.deskweave.metadata.judging.ModelVocabulary;
import io.deskweave.metadata.records.testing.SampleDesk;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules over the sample desk's tickets, and facts to ask them about. */
final class Desk {

    private static final List<Opening> HOURS = List.of(new Opening(540, 720), new Opening(810, 1080));

    /** Two calendars: the standard one has a holiday on a Tuesday and works on the Saturday before. */
    static final Calendars CALENDARS = new Calendars(Map.of(
            "standard",
            new WorkCalendar(
                    ZoneId.of("Asia/Shanghai"),
                    week(HOURS),
                    Map.of(LocalDate.parse("2026-03-17"), List.of(), LocalDate.parse("2026-03-14"), HOURS)),
            "berlin",
            new WorkCalendar(ZoneId.of("Europe/Berlin"), week(List.of(new Opening(0, 1440))), Map.of())));

    static final Vocabulary VOCABULARY = vocabulary(CALENDARS);

    private static Map<DayOfWeek, List<Opening>> week(List<Opening> hours) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SATURDAY && day.compareTo(DayOfWeek.SUNDAY) < 0)
                .collect(Collectors.toMap(day -> day, day -> hours));
    }

    static Vocabulary vocabulary(Calendars calendars) {
        var records = new ModelVocabulary(SampleDesk.model());
        return new Vocabulary() {
            @Override
            public Optional<RecordType> object(String id) {
                return records.object(id);
            }

            @Override
            public Calendars calendars() {
                return calendars;
            }
        };
    }

    private Desk() {}

    static RecordType ticket() {
        var ticket = VOCABULARY.object("s_ticket").orElseThrow();
        return new RecordType(ticket.id(), ticket.name(), ticket.members(), new TreeSet<>(List.of("oldPhone")));
    }

    static Reading read(String rule, Type wanted) {
        return RuleLanguage.read(rule, VOCABULARY, ticket(), wanted);
    }

    static List<RuleFinding> findings(String rule) {
        return read(rule, Type.Plain.YES_NO).findings();
    }

    /** A rule of any type. */
    static CheckedRule rule(String rule) {
        var reading = read(rule, Type.Plain.ANY);
        return new CheckedRule(
                rule,
                reading.tree().orElseThrow(() -> new AssertionError("'%s': %s".formatted(rule, reading.findings()))));
    }

    static @Nullable Object value(String rule, Map<String, ? extends @Nullable Object> values) {
        return rule(rule).value(facts(values));
    }

    /** By the names under which rules read them, such as {@code customer.tier}. */
    static Facts facts(Map<String, ? extends @Nullable Object> values) {
        var known = new HashMap<Ambient, Object>(Map.of(
                Ambient.ACTOR_ID, "11111111-1111-1111-1111-111111111111",
                Ambient.ACTOR_KIND, "PERSON",
                Ambient.ACTOR_ROLE, "AGENT",
                Ambient.ACTOR_DEPARTMENTS, List.of("north", "east"),
                Ambient.ORGANISATION_ALIAS, "harbour-home",
                Ambient.NOW, Instant.parse("2026-03-15T10:30:00Z"),
                Ambient.TODAY, LocalDate.parse("2026-03-15")));
        return new Facts() {
            @Override
            public @Nullable Object at(Path path) {
                return values.get(path.shown());
            }

            @Override
            public @Nullable Object known(Ambient what) {
                return known.get(what);
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
    }

    /** The same facts, but for what is known around. */
    static Facts knowing(Facts facts, Map<Ambient, ?> other) {
        return new Facts() {
            @Override
            public @Nullable Object at(Path path) {
                return facts.at(path);
            }

            @Override
            public @Nullable Object known(Ambient what) {
                return other.containsKey(what) ? other.get(what) : facts.known(what);
            }

            @Override
            public ZoneId zone() {
                return facts.zone();
            }
        };
    }
}
