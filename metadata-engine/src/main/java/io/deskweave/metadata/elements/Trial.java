package io.deskweave.metadata.elements;

import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.evaluation.Facts;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Money;
import io.deskweave.metadata.outlines.Body;
import io.deskweave.metadata.outlines.FormCheck;
import io.deskweave.platform.problems.NearNames;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An example being tried with one decision: the record that it describes, and where what is wrong is noted. */
public final class Trial {

    private final Element example;
    private final ObjectDefinition object;
    private final Surroundings around;
    private final Facts facts;
    private final Notes notes;
    private final List<String> within;
    private boolean blind;

    /** @param within where in the example the expectation stands */
    public Trial(
            Element example,
            ObjectDefinition object,
            Surroundings around,
            Facts facts,
            Notes notes,
            List<String> within) {
        this.example = example;
        this.object = object;
        this.around = around;
        this.facts = facts;
        this.notes = notes;
        this.within = List.copyOf(within);
    }

    /** The object whose record the example describes. */
    public ObjectDefinition object() {
        return object;
    }

    public Surroundings around() {
        return around;
    }

    public Facts facts() {
        return facts;
    }

    /** Whether a condition holds; one that is not written does. */
    public boolean holds(@Nullable String condition) {
        return condition == null
                || read(condition, Type.Plain.YES_NO)
                        .filter(rule -> rule.holds(facts, false))
                        .isPresent();
    }

    /** What a rule for a decimal number comes to. */
    public Optional<BigDecimal> decimal(String rule) {
        return read(rule, Type.Plain.DECIMAL)
                .flatMap(read -> Optional.ofNullable(read.value(facts)))
                .map(value -> new BigDecimal(value.toString()));
    }

    /** The day on which the example is tried, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), facts.zone());
    }

    private Instant now() {
        return facts.known(Ambient.NOW) instanceof Instant now ? now : Instant.EPOCH;
    }

    /**
     * When a span of time that begins as the example is tried is over; empty when the calendar is closed for too long.
     *
     * @param calendar by whose working hours time is counted, null around the clock
     */
    public Optional<Instant> after(Duration time, @Nullable String calendar) {
        if (calendar == null) {
            return Optional.of(now().plus(time));
        }
        var hours = around.rules().calendars().named(calendar);
        if (hours.isEmpty()) {
            // It is not there or cannot be read, which is told where it is named or stands.
            giveUp();
        }
        return hours.flatMap(open -> open.plus(now(), time));
    }

    private Optional<CheckedRule> read(String rule, Type wanted) {
        var read = around.once(
                Read.class,
                List.of(object.id(), rule, wanted),
                () -> new Read(around.record(object)
                        .flatMap(record -> RuleLanguage.read(rule, around.rules(), record, wanted)
                                .tree())
                        .map(tree -> new CheckedRule(rule, tree))));
        if (read.rule().isEmpty()) {
            giveUp();
        }
        return read.rule();
    }

    private record Read(Optional<CheckedRule> rule) {}

    /** Says nothing more about this decision: a rule that it needs is wrong, which is told where the rule stands. */
    public void giveUp() {
        blind = true;
    }

    /** The elements of a kind about the example's object, but for those whose form is wrong: that is told of them. */
    public Stream<Element> elements(ElementKind<?> kind) {
        return around.elements(kind.key()).stream().filter(element -> isAbout(element) && isSound(kind, element));
    }

    /** The element that is named there; notes when there is none, or it is about something else. */
    public Optional<Element> element(ElementKind<?> kind, Body expected, String member) {
        var name = expected.text(member);
        var element = around.element(kind.key(), name);
        if (element.isEmpty()) {
            unknown(member, name, "the " + kind.key(), around.elementNames(kind.key()).stream());
            return element;
        }
        if (!isAbout(element.get())) {
            note(
                    "metadata.example.about-another",
                    member,
                    "Example '%s' is about %s, and '%s' among the %s is not"
                            .formatted(example.name(), object.name(), name, kind.key()),
                    "Name one about %s, or write the example about another object".formatted(object.name()));
            return Optional.empty();
        }
        return element.filter(found -> isSound(kind, found));
    }

    private boolean isAbout(Element element) {
        return object.name().equals(element.body().get("object"));
    }

    private boolean isSound(ElementKind<?> kind, Element element) {
        return around.once(
                Boolean.class,
                List.of(element.id(), element.name(), "sound"),
                () -> FormCheck.check(kind.outline(), element.body(), List.of()).isEmpty());
    }

    /**
     * Notes that something is named which is not there.
     *
     * @param among where it is looked for, such as {@code the nodes of flow 'repair'}
     */
    public void unknown(String member, String name, String among, Stream<String> known) {
        note(
                "metadata.example.place-unknown",
                member,
                "Example '%s' names '%s', which is not among %s".formatted(example.name(), name, among),
                NearNames.advice(known, name, "Name one that is there"));
    }

    /** @param member what of the expectation it is about */
    public void note(String code, String member, String message, String advice) {
        var place = new ArrayList<>(within);
        place.add(member);
        notes.add(code, place, message, advice);
    }

    /**
     * Notes when what came is not what was expected.
     *
     * @param member what of the expectation
     * @param of which decision, such as {@code flow 'repair'}
     */
    public void compare(String member, String of, @Nullable Object wanted, @Nullable Object got) {
        if (!blind && !same(wanted, got)) {
            note(
                    "metadata.example.failed",
                    member,
                    "Example '%s' expects '%s' of %s to be %s, and it is %s"
                            .formatted(example.name(), member, of, shown(wanted), shown(got)),
                    "Mend the rule, or the example if the rule is right");
        }
    }

    /** Whether two values are alike: numbers by what they are worth. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number number && other instanceof Number value) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(value.toString())) == 0;
        }
        if (one instanceof Money money && other instanceof Money another) {
            return money.currency().equals(another.currency()) && same(money.amount(), another.amount());
        }
        return Objects.equals(one, other);
    }

    /** A value as findings tell of it. */
    public static String shown(@Nullable Object value) {
        return value == null ? "nothing" : "'%s'".formatted(value);
    }
}
