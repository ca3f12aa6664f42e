package io.deskweave.metadata.judging;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.calendars.WrittenCalendar;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Vocabulary;
import io.deskweave.metadata.fields.FieldPlace;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.fields.Targets;
import io.deskweave.metadata.fields.ValueShape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The records of a definition as rules see them, as far as it is sound; unlike a model it knows what is retired. */
public final class DefinitionVocabulary implements Vocabulary {

    private final Map<String, RecordType> records = new HashMap<>();
    private final Definition definition;
    private final FieldTypes types;
    private final Calendars calendars;
    private final int ruleLengthMax;

    /** Of a definition that was checked. */
    public DefinitionVocabulary(Definition definition, FieldTypes types) {
        this(definition, types, Limits.RULE_LENGTH_MOST);
    }

    /** Of a definition whose rules may have so many characters. */
    public DefinitionVocabulary(Definition definition, FieldTypes types, int ruleLengthMax) {
        this.ruleLengthMax = ruleLengthMax;
        this.definition = definition;
        this.types = types;
        this.calendars = calendars(definition);
        definition.objects().stream()
                .filter(object -> !object.retired())
                .forEach(object -> records.putIfAbsent(object.id(), of(object)));
    }

    @Override
    public Optional<RecordType> object(String id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public int ruleLengthMax() {
        return ruleLengthMax;
    }

    /** Those that are sound; what is wrong with others is told of them. */
    @Override
    public Calendars calendars() {
        return calendars;
    }

    private static Calendars calendars(Definition definition) {
        var byName = new HashMap<String, WorkCalendar>();
        var formerly = new HashMap<String, String>();
        definition
                .elements(Calendars.KEY)
                .forEach(element -> WrittenCalendar.read(element.body())
                        .calendar()
                        .ifPresent(calendar -> {
                            byName.putIfAbsent(element.name(), calendar);
                            element.formerNames().forEach(name -> formerly.putIfAbsent(name, element.name()));
                        }));
        return new Calendars(byName, formerly);
    }

    private RecordType of(ObjectDefinition object) {
        var members = new HashMap<String, Member>();
        var retired = new TreeSet<String>();
        for (var field : object.fields()) {
            if (field.retired()) {
                retired.add(field.name());
                continue;
            }
            shape(object, field).ifPresent(shape -> {
                var member = new Member(field.id(), field.name(), shape);
                field.aliases().forEach(alias -> members.putIfAbsent(alias, member));
                members.put(field.name(), member);
            });
        }
        return new RecordType(object.id(), object.name(), members, retired);
    }

    /** The shape of a field's values; empty when its settings are not sound. */
    public Optional<ValueShape> shape(ObjectDefinition object, FieldDefinition field) {
        return types.find(field.type())
                .filter(type -> type.checkSettings(new FieldPlace(object.name(), field.name()), field.settings())
                        .isEmpty())
                .filter(type -> Targets.of(type, field.settings()).stream()
                        .allMatch(name -> definition.object(name).isPresent()))
                .map(type -> type.shape(Targets.resolved(
                        type, field.settings(), name -> definition.object(name).map(ObjectDefinition::id))));
    }
}
