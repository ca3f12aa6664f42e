package io.deskweave.metadata.expressions.types;

import io.deskweave.metadata.fields.ValueShape;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One place where rules are written, by what they may name there: the fields of a record, and names beside it, such as
 * the variables of a flow or the person who may be given the work. What every rule knows ({@link Ambient}) is there
 * without being told.
 *
 * @param record whose fields are named without anything before them
 * @param beside further names; they hide fields of the same name, which {@code record.} still reaches
 */
public record RuleContext(Vocabulary vocabulary, RecordType record, Map<String, Member> beside) {

    private static final RecordType NO_RECORD = new RecordType("", "nothing", Map.of(), Set.of());

    private static final String MARK = "@";

    private static final Set<String> WORDS = Set.of("true", "false", "null", "in", "record");

    public RuleContext {
        beside = new TreeMap<>(beside);
    }

    /** About records of one kind, with nothing beside. */
    public static RuleContext of(Vocabulary vocabulary, RecordType record) {
        return new RuleContext(vocabulary, record, Map.of());
    }

    /** About no record: only what is beside can be named. */
    public static RuleContext withoutRecord(Vocabulary vocabulary) {
        return new RuleContext(vocabulary, NO_RECORD, Map.of());
    }

    /** With a value beside the record. */
    public RuleContext with(String name, ValueShape shape) {
        if (isTaken(name)) {
            throw new IllegalArgumentException("'%s' is a word of the language".formatted(name));
        }
        var more = new TreeMap<>(beside);
        more.put(name, new Member(idBeside(name), name, shape));
        return new RuleContext(vocabulary, record, more);
    }

    /** With another record beside it, whose fields are named behind a dot, such as {@code candidate.skills}. */
    public RuleContext withRecord(String name, String objectId) {
        return with(name, new ValueShape.Reference(objectId));
    }

    public Optional<Member> beside(String name) {
        return Optional.ofNullable(beside.get(name));
    }

    /** Whether the language itself has this name, so that nothing beside can have it. */
    public static boolean isTaken(String name) {
        return WORDS.contains(name) || Ambient.named(name);
    }

    /** The id under which facts are asked for what is beside; no field has such a one. */
    public static String idBeside(String name) {
        return MARK + name;
    }
}
