package io.deskweave.metadata.expressions.checking;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.expressions.tree.Node;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Ambient;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.RuleContext;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.platform.problems.NearNames;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** What names mean: loop variables, what every rule knows, the record's fields, and those of related records. */
final class Names {

    static final String RECORD = "record";

    /** From a ticket to its customer to the customer's company: what is further would be read for every rule. */
    private static final int RELATED_MAX = 2;

    private static final List<String> AROUND = List.of("actor", "organisation");

    private final RuleContext context;
    private final RecordType record;
    private final RuleFindings findings;
    private final Deque<LoopName> loops = new ArrayDeque<>();
    private int slots;

    Names(RuleContext context, RuleFindings findings) {
        this.context = context;
        this.record = context.record();
        this.findings = findings;
    }

    Calendars calendars() {
        return context.vocabulary().calendars();
    }

    private record LoopName(String name, Type type, int slot) {}

    /** Gives the elements of a loop a name until it is closed; returns their slot. */
    int open(String name, Type type) {
        loops.push(new LoopName(name, type, slots));
        return slots++;
    }

    void close() {
        loops.pop();
    }

    boolean isLoop(String name) {
        return loops.stream().anyMatch(loop -> loop.name().equals(name));
    }

    /** Whether this name is one of those that only stand before a dot. */
    boolean isPrefix(String name) {
        return !isLoop(name) && (name.equals(RECORD) || AROUND.contains(name));
    }

    Node resolve(int at, String name) {
        var loop = loops.stream().filter(each -> each.name().equals(name)).findFirst();
        if (loop.isPresent()) {
            return new Node.Local(at, loop.get().type(), loop.get().slot());
        }
        if (isPrefix(name)) {
            findings.add(
                    "metadata.rule.name-incomplete",
                    at,
                    "'%s' alone is no value".formatted(name),
                    "Name a part of it, such as " + (name.equals(RECORD) ? "record.<field>" : name + ".id"));
            return wrong(at);
        }
        var known = Ambient.at(name);
        if (known.isPresent()) {
            return new Node.Known(at, known.get());
        }
        var beside = context.beside(name);
        if (beside.isPresent()) {
            return input(at, Path.of(beside.get()));
        }
        return field(at, record, name, Path::of, () -> unknown(at, name));
    }

    /**
     * A part of something that only stands before a dot.
     *
     * @param at where the part's name is
     */
    Node part(String prefix, String name, int at) {
        if (prefix.equals(RECORD)) {
            return field(at, record, name, Path::of, () -> missing(at, record, name));
        }
        var known = Ambient.at(prefix + "." + name);
        if (known.isPresent()) {
            return new Node.Known(at, known.get());
        }
        var parts = Arrays.stream(Ambient.values())
                .map(Ambient::path)
                .filter(path -> path.startsWith(prefix + "."))
                .map(path -> path.substring(prefix.length() + 1))
                .toList();
        findings.add(
                "metadata.rule.name-unknown",
                at,
                "'%s' has no '%s'".formatted(prefix, name),
                NearNames.advice(parts.stream(), name, "There are: " + String.join(", ", parts)));
        return wrong(at);
    }

    /** A field of the record that the reference points at. */
    Node related(int at, Node.Input reference, Type.Related type, String name) {
        var target = context.vocabulary().object(type.objectId());
        if (target.isEmpty()) {
            return wrong(at);
        }
        if (reference.path().members().size() > RELATED_MAX) {
            findings.add(
                    "metadata.rule.related-too-far",
                    at,
                    "'%s.%s' goes over more than %d records"
                            .formatted(reference.path().shown(), name, RELATED_MAX),
                    "Keep what you need in a field of a nearer record");
            return wrong(at);
        }
        return field(at, target.get(), name, reference.path()::to, () -> missing(at, target.get(), name));
    }

    private Node field(int at, RecordType of, String name, Function<Member, Path> path, Supplier<Node> otherwise) {
        var found = of.member(name);
        if (found.isPresent()) {
            return input(at, path.apply(found.get()));
        }
        if (!of.retired().contains(name)) {
            return otherwise.get();
        }
        findings.add(
                "metadata.rule.field-retired",
                at,
                "Field '%s' of %s is retired".formatted(name, of.name()),
                "Restore it, or take it out of the rule");
        return wrong(at);
    }

    private Node input(int at, Path path) {
        return new Node.Input(at, Type.of(path.last().shape(), context.vocabulary()), path);
    }

    private Node missing(int at, RecordType of, String name) {
        findings.add(
                "metadata.rule.field-unknown",
                at,
                "%s has no field '%s'".formatted(of.name(), shown(name)),
                NearNames.advice(
                        of.members().keySet().stream(), name, "Look at the object for the fields that there are"));
        return wrong(at);
    }

    private Node unknown(int at, String name) {
        var names = new TreeSet<>(record.members().keySet());
        names.addAll(context.beside().keySet());
        loops.forEach(loop -> names.add(loop.name()));
        names.addAll(List.of("now", "today", "true", "false", "null"));
        names.addAll(AROUND);
        findings.add(
                "metadata.rule.name-unknown",
                at,
                "There is no '%s' here; a text stands in quotation marks".formatted(shown(name)),
                NearNames.advice(names.stream(), name, "Name %s, or write '%s'".formatted(whatThereIs(), shown(name))));
        return wrong(at);
    }

    private String whatThereIs() {
        return record.members().isEmpty()
                ? "one of: " + String.join(", ", context.beside().keySet())
                : "a field of " + record.name();
    }

    static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    static Node wrong(int at) {
        return new Node.Literal(at, Type.Plain.ANY, null);
    }
}
