package io.deskweave.metadata.judging;

import io.deskweave.metadata.calendars.Calendars;
import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.definition.Limits;
import io.deskweave.metadata.expressions.types.Member;
import io.deskweave.metadata.expressions.types.RecordType;
import io.deskweave.metadata.expressions.types.Vocabulary;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The records of a model as rules see them. */
public final class ModelVocabulary implements Vocabulary {

    private final Map<String, RecordType> records = new HashMap<>();
    private final Calendars calendars;

    public ModelVocabulary(Model model) {
        calendars = calendars(model);
        model.objects().forEach(object -> records.put(object.id(), of(object)));
    }

    @Override
    public Optional<RecordType> object(String id) {
        return Optional.ofNullable(records.get(id));
    }

    /** What is in force stays in force, whatever is set since. */
    @Override
    public int ruleLengthMax() {
        return Limits.RULE_LENGTH_MOST;
    }

    @Override
    public Calendars calendars() {
        return calendars;
    }

    private static Calendars calendars(Model model) {
        var byName = new HashMap<String, WorkCalendar>();
        var formerly = new HashMap<String, String>();
        model.elements().stream()
                .filter(element -> element.kind().equals(Calendars.KEY))
                .forEach(element -> {
                    byName.put(element.name(), (WorkCalendar) element.value());
                    element.formerNames().forEach(name -> formerly.put(name, element.name()));
                });
        return new Calendars(byName, formerly);
    }

    private static RecordType of(ObjectModel object) {
        var members = new HashMap<String, Member>();
        for (var field : object.fields()) {
            var member = new Member(field.id(), field.name(), field.shape());
            field.aliases().forEach(alias -> members.put(alias, member));
            members.put(field.name(), member);
        }
        return new RecordType(object.id(), object.name(), members, Set.of());
    }
}
